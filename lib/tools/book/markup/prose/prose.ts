/**
 * Prose in Markdown, read.
 *
 * @module
 */
import MarkdownIt from "markdown-it";
import { bareAddresses } from "./bare_addresses.ts";
import { cleanProse, partsOf } from "./clean_prose.ts";
import { isDeepMarkup } from "../deep_markup.ts";
import type { Typesetter } from "../formula.ts";
import type { Highlight } from "../highlight.ts";
import { html } from "../html.ts";
import { type Mark, putMark, textOf } from "./marks.ts";
import { tableFormulas } from "./table_formulas.ts";
import { DISPLAYED, texRules } from "./tex_rules.ts";
import { textHtml } from "../text.ts";
import { firstHeading } from "./first_heading.ts";
import type { Words } from "../../words/words.ts";

/** A piece of prose that begins with a heading, except the first. */
export interface ProsePart {
  /** The level of the heading in the prose; undefined before the first heading. */
  readonly level: number | undefined;
  /** The words of the heading. */
  readonly title: string;
  /** The inside of the heading, with marks. */
  readonly heading: string;
  /** What the heading's own tag says of its place, with marks. */
  readonly place: string;
  /** Whether the heading stands in a quote, a list, a table or something that is folded. */
  readonly isInner: boolean;
  /** What follows the heading, with marks. */
  readonly html: string;
}

/** Prose that was read and cleaned; where its links lead is not known yet. */
export interface Prose {
  /** Its parts, in order. */
  readonly parts: readonly ProsePart[];
  /** What its marks stand for. */
  readonly marks: readonly Mark[];
}

/** The picture of a name, as an address that needs no other file, if there is one. */
export type FindPicture = (name: string) => string | undefined;

/** Reads prose. */
export type ReadProse = (markdown: string, picture?: FindPicture) => Prose;

/** What prose needs to know of the book it stands in. */
export interface Surroundings {
  /** Colours for code. */
  readonly highlight: Highlight;
  /** Typesets the formulas of the page. */
  readonly typeset: Typesetter;
  /** What the page tells. */
  readonly words: Words["outputs"];
}

/** The longest prose that is read, in characters without pictures: nobody writes more. */
const LONGEST = 100_000;

/**
 * Prepares the reading of a page's prose. HTML in it is cleaned as what a cell showed.
 *
 * @param surroundings What is around the prose.
 */
export function proseReader({ highlight, typeset, words }: Surroundings): ReadProse {
  // Quotation marks are curled; nothing else is changed. Where links may lead is asked later.
  const markdown = new MarkdownIt({ html: true, linkify: true, typographer: true })
    .disable("replacements");
  markdown.validateLink = () => true;
  markdown.use(texRules).use(tableFormulas).use(bareAddresses);
  const { rules } = markdown.renderer;

  // Those of the prose that is being read.
  let marks: Mark[] = [];
  const piece = (html: string, text: string) =>
    putMark(marks, { kind: "piece", html, text: text.trim() });
  rules["formula"] = (tokens, i) => {
    const { content, markup, block } = tokens[i]!;
    const isDisplayed = markup === DISPLAYED;
    const made = typeset(content, isDisplayed);
    // What is wide scrolls in its own place, within a line too.
    const tag = block ? "div" : "span";
    const shown = isDisplayed ? `<${tag} class="formula">${made}</${tag}>` : made;
    return `${piece(shown, content)}${block ? "\n" : ""}`;
  };
  rules["fence"] = (tokens, i) => {
    const { content, info } = tokens[i]!;
    const code = content.trimEnd();
    const shown = highlight(code, info.trim().split(/\s/)[0] ?? "");
    return `${piece(`<pre class="code"><code>${shown}</code></pre>`, code)}\n`;
  };
  markdown.core.ruler.push("unbroken", (state) => {
    for (const token of state.tokens) {
      for (const child of token.children ?? []) {
        if (child.type === "text") child.content = unbroken(child.content);
      }
    }
  });

  const pictureMark = (
    source: string | undefined,
    alt: string,
    size: Readonly<Record<string, string>>,
  ): Mark => {
    const sizes = Object.entries(size).map(([name, value]) => ` ${name}="${value}"`);
    const shown = source === undefined
      ? html`<em>${words.lostPicture(alt)}</em>`.html
      : html`<img src="${source}" alt="${alt}"`.html + `${sizes.join("")}>`;
    return { kind: "piece", html: shown, text: alt };
  };

  const read: ReadProse = (text, picture = () => undefined) => {
    marks = [];
    if (text.replaceAll(/base64,[A-Za-z0-9+/=]+/g, "").length > LONGEST) {
      return asWritten(text, read, words);
    }
    const rendered = markdown.render(text);
    if (isDeepMarkup(rendered)) return asWritten(text, read, words);
    const clean = cleanProse(
      rendered,
      marks,
      (name, alt, size) => pictureMark(picture(name), alt, size),
    );
    const own = marks;
    const parts = partsOf(clean).map((part) => ({
      ...part,
      title: textOf(part.heading, own),
    }));
    return { parts, marks: own };
  };
  return read;
}

/** Prose that is shown as it was written, apart from its first heading. */
function asWritten(text: string, read: ReadProse, words: Words["outputs"]): Prose {
  const { before, heading, after } = firstHeading(text);
  const { parts, marks: own } = read(heading);
  const marks = [...own];
  const piece = (written: string) => {
    const shown = textHtml(written.replace(/^\s*\n/, ""), "text", words);
    return shown
      ? putMark(marks, { kind: "piece", html: shown.html, text: written })
      : "";
  };
  const above: ProsePart = {
    ...{ level: undefined, title: "", heading: "", place: "", isInner: false },
    html: piece(before),
  };
  const headed = parts.filter(({ level }) => level !== undefined);
  return {
    parts: [above, ...headed.map((part) => ({ ...part, html: piece(after) }))],
    marks,
  };
}

/** Sums stay on one line: `6 × 7`, `16 / 256 = 0.06`, `ln 2`. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=[\d)]) ([×/=≈]) (?=[\d√(−])/g, "\u00a0$1\u00a0")
    .replaceAll(/(?<=\b(?:ln|sin|cos)) (?=\d)/g, "\u00a0");
}
