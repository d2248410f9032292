/**
 * What stands on a Chinese page.
 *
 * @module
 */

/** How a piece of code begins. */
const CODE = '<pre class="code"';

/**
 * A tag; a stop before a quotation mark; or a place beside a quotation mark where Chinese
 * lines may be broken. Browsers take the mark for a Western one, and keep it with the signs
 * on both its sides; the marks that code begins with too.
 */
const TAG_OR_BREAK = new RegExp(
  /(?<=[\p{Script=Han}，。：；、？）])(?=<code>(?:"|&quot;))|(<[^>]*>)|/u.source +
    /([，。：；、])(?=[“‘])|(?<=[\p{Script=Han}？）])(?=[“‘])|(?<=[”’])(?=\p{Script=Han})/u
      .source,
  "gu",
);

/** A stop as wide as its ink: browsers set it so before a mark, but not where they may break. */
const tight = (stop = "") => stop && `<span class="tight">${stop}</span>`;

/**
 * A formula with signs that may not begin a line after it. Browsers know no such sign after
 * what is typeset.
 */
const CLOSED = /<!--formula-->((?:(?!<!--).)*)<!--end-->[，。；：、）”！？]+/gsu;

/** Code without a tag in it, or how a strong text begins. */
const CODE_OR_STRONG = /<code>[^<]*(?=<\/code>)|<strong>[^<]*/g;

/**
 * A word of code, or the name of an exercise, that leaves much of a line of a narrow page
 * empty if it is not broken.
 */
const LONG_WORD = { "<code>": /\S{14,}/g, "<strong>": /exercises\.\w+/g };

/** Where it may be broken: after a sign that something follows, and not in an entity. */
const IN_WORD = /(?<=[.(_=])(?![\s.()_=&]|$)/gu;

/** Code, a tag, or an English term in brackets. */
const CODE_OR_TERM = /<code>.*?<\/code>|<[^>]*>|(（[A-Za-z ,–-]+）)/gs;

/** The long words of such terms, and where they may be broken. */
const SYLLABLES = [
  "abla-tion ar-gu-ment atten-tion cir-cuit con-cat con-cat-en-ate con-text de-coder",
  "en-coder en-cod-ing en-tropy fea-ture gen-er-al-isa-tion gra-di-ent in-duc-tion",
  "Jaco-bian lin-ear off-set out-put pad-ding para-met-ers per-mute posi-tional predi-cate",
  "pre-vi-ous prod-uct pro-ject pro-jec-tion re-shape ro-tary sinus-oidal sub-ject tar-get",
  "tem-per-at-ure weighted win-dow",
].flatMap((line) => line.split(" "));
const HYPHENATED = new Map(
  SYLLABLES.map((word) => [word.replaceAll("-", ""), word.replaceAll("-", "&shy;")]),
);

/** How many signs of a formula a line of a narrow page surely holds. */
const SHORT = 20;

/**
 * Makes a piece of a page fit for a Chinese one: code is English in it, and its lines are
 * broken as Chinese lines are.
 *
 * @param html The piece of the page.
 */
export function chinesePiece(html: string): string {
  return html.replaceAll(CODE, `${CODE} lang="en"`)
    .replaceAll(
      TAG_OR_BREAK,
      (_, tag?: string, stop?: string) => tag ?? `${tight(stop)}<wbr>`,
    )
    .replaceAll(CODE_OR_STRONG, breakable)
    .replaceAll(CODE_OR_TERM, (all, term?: string) => term ? hyphenated(term) : all)
    .replaceAll(
      CLOSED,
      (all, formula: string) =>
        isShort(formula) ? `<span class="closed">${all}</span>` : all,
    );
}

/** A text after its tag, with the places where its long words may be broken. */
function breakable(text: string): string {
  const tag = text.startsWith("<code>") ? "<code>" : "<strong>";
  const breaks = (word: string) => word.replaceAll(IN_WORD, "<wbr>");
  return tag + text.slice(tag.length).replaceAll(LONG_WORD[tag], breaks);
}

/** A term that may be broken between syllables: else it takes half of a narrow line with it. */
function hyphenated(term: string): string {
  return term.replaceAll(/[a-z]+/gi, (word) => HYPHENATED.get(word) ?? word);
}

/** Whether a formula has room in a line: long ones of several pieces have to be broken. */
function isShort(formula: string): boolean {
  const source = /<annotation[^>]*>([^<]*)</.exec(formula)?.[1] ?? "";
  const signs = source.replaceAll(/\\(?=(?:sin|cos|ln|log|exp|max)(?![a-z]))/g, "")
    .replaceAll(/\\[a-zA-Z]+|[^{}\s^_]/g, "x").replaceAll(/[^x]/g, "");
  return signs.length <= SHORT || formula.split('class="katex-base"').length <= 2;
}
