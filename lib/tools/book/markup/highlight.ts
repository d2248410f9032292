/**
 * Code in colours, without a script in the page.
 *
 * @module
 */
import { createJavaScriptRegexEngine } from "@shikijs/engine-javascript";
import typescript from "@shikijs/langs/typescript";
import {
  codeToTokensBase,
  createShikiPrimitiveAsync,
  getLastGrammarState,
} from "@shikijs/primitive";
import type { GrammarState, ShikiPrimitive, ThemedToken } from "@shikijs/types";
import { escapeHtml } from "../../../text/escape.ts";
import { theme } from "./theme.ts";

/** Where the definition of a name can be read, if anywhere. */
export type LinkOf = (name: string) => string | undefined;

/** Code as a piece of a page: spans with classes, and links at names that have one. */
export type Highlight = (code: string, language: string, linkOf?: LinkOf) => string;

/** The classes of the style sheet, by the names that the theme gives to colours. */
const CLASSES: Readonly<Record<string, string>> = {
  "var(--token-comment)": "c",
  "var(--token-keyword)": "k",
  "var(--token-string)": "s",
  "var(--token-string-expression)": "s",
  "var(--token-constant)": "n",
  "var(--token-function)": "f",
  "var(--token-link)": "s",
};

/** Longer texts are shown without colours: a grammar may need very long for them. */
const LONGEST = { code: 100_000, lines: 5000 };

/**
 * How deep brackets, templates and their like may be open at the end of a line. What follows
 * has no colours: each line would take as long as that is deep.
 */
const DEEPEST = 60;

/**
 * Longer lines likewise. The clock must not say where colours end: a busy machine would make
 * another book.
 */
const LIMITS = { tokenizeMaxLineLength: 500, tokenizeTimeLimit: 0 };

/** A word that takes a grammar as long as its length squared; names and hashes are shorter. */
const LONG_WORD = /[\p{L}\p{M}\p{N}_$]{65}/u;

/** What knows the grammar: it is large, and one is enough for all books. */
let made: Promise<ShikiPrimitive> | undefined;

function makeCore(): Promise<ShikiPrimitive> {
  return createShikiPrimitiveAsync({
    themes: [theme],
    langs: [typescript],
    engine: createJavaScriptRegexEngine(),
  });
}

/**
 * Prepares the highlighting of TypeScript.
 *
 * @param axes The names of axes: in types they are what a reader looks for.
 */
export async function highlighter(axes: ReadonlySet<string>): Promise<Highlight> {
  const core = await (made ??= makeCore());
  const languages = new Set(["ts", "typescript", "js", "javascript"]);
  return (code, language, linkOf = () => undefined) => {
    const isLong = code.length > LONGEST.code || code.split("\n").length > LONGEST.lines;
    if (!languages.has(language) || isLong) return escapeHtml(code);
    const lines = tokensOf(core, code);
    const linked = new Set<string>();
    const marked = (content: string, colour: string, before: string, after: string) => {
      const name = content.trim();
      const isUse = /^[(<]/.test(after) && !before.endsWith(".");
      const target = isUse && !linked.has(name) ? linkOf(name) : undefined;
      if (target === undefined) return span(content, colour, axes);
      // Once in a piece of code is enough, for eyes and for the tab key.
      linked.add(name);
      const link = `<a class="f" href="${escapeHtml(target)}">${escapeHtml(name)}</a>`;
      return content.replace(name, () => link);
    };
    return lines.map((tokens) =>
      tokens.map(({ content, color = "" }, i) =>
        marked(content, color, tokens[i - 1]?.content ?? "", tokens[i + 1]?.content ?? "")
      ).join("")
    ).join("\n");
  };
}

/** Leaves code as it is. */
export const uncoloured: typeof highlighter = () => Promise.resolve(escapeHtml);

/** Code that was gone through: a book that is made anew has most of it again. */
const known = new Map<string, ThemedToken[][]>();

/** So many pieces of code are remembered. */
const MOST = 5000;

/** The pieces of code with their colours, line by line. */
function tokensOf(core: ShikiPrimitive, code: string): ThemedToken[][] {
  const before = known.get(code);
  if (before !== undefined) return before;
  if (known.size >= MOST) known.clear();
  const lines = tokenise(core, code);
  known.set(code, lines);
  return lines;
}

function tokenise(core: ShikiPrimitive, code: string): ThemedToken[][] {
  const options = { lang: "typescript", theme: "book", ...LIMITS };
  const lines: ThemedToken[][] = [];
  let state: GrammarState | undefined;
  let isDeep = false;
  for (const line of code.split("\n")) {
    if (isDeep || LONG_WORD.test(line)) {
      lines.push([{ content: line, offset: 0 }]);
      continue;
    }
    const found = codeToTokensBase(core, line, {
      ...options,
      ...(state && { grammarState: state }),
    });
    lines.push(...found);
    state = getLastGrammarState(core, found);
    isDeep = (state?.getInternalStack()?.depth ?? 0) > DEEPEST;
  }
  return lines;
}

function span(content: string, colour: string, axes: ReadonlySet<string>): string {
  const text = escapeHtml(content);
  const name = axes.has(/^"(\w+)"$/.exec(content.trim())?.[1] ?? "")
    ? "a"
    : CLASSES[colour];
  // Names that do not change are names all the same.
  const isPlain = name === undefined || (name === "n" && /^\s*[A-Za-z_$]/.test(content));
  return isPlain ? text : `<span class="${name}">${text}</span>`;
}
