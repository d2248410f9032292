/**
 * Formulas, typeset without a script in the page.
 *
 * @module
 */
import katex from "katex";
import { html } from "./html.ts";

/** How large a formula may be. */
const LIMITS = { maxSize: 20 };

/** The longest formula that is typeset, in characters: KaTeX takes long for more. */
const LONGEST = 4000;

/**
 * How much may come of macros: a stranger's may grow without end, in length and in depth. In
 * characters, and in pieces that may lie in each other, times expansions.
 */
const MOST_EXPANDED = { length: 20_000, depth: 300 };

/** What defines a macro. */
const DEFINES =
  /\\(?:[egx]?def|(?:re|provide)?newcommand|renewcommand|(?:future)?let)(?![A-Za-z])/;

/** The environments whose lines KaTeX numbers, and Jupyter does not. */
const NUMBERED = /\\(begin|end)\{(equation|align|alignat|gather)\}/g;

/** How much a page gives to its formulas, in characters: each is long once it is typeset. */
const MOST = 2_000_000;

/** How deep a formula may be: for deeper ones it would hang on the machine whether calls fit. */
const DEEPEST = 100;

/** What marks a formula in a page, for who reads the page's words. */
const START = "<!--formula-->", END = "<!--end-->";

/** Typesets formulas; those that a page has no room for are shown as they were written. */
export type Typesetter = (source: string, displayMode: boolean) => string;

/** Typesets the formulas of one page. A screen reader gets each as MathML. */
export function typesetter(): Typesetter {
  let left = MOST;
  return (source, displayMode) => {
    const formula = source.trim();
    const made = left > 0 ? typeset(formula, displayMode) : asWritten(formula);
    left -= source.length + made.length;
    return `${START}${made}${END}`;
  };
}

function typeset(source: string, displayMode: boolean): string {
  if (source.length > LONGEST || depthOf(source) > DEEPEST) return asWritten(source);
  const { length, depth } = MOST_EXPANDED;
  const pieces = source.match(/[\\{^_]/g)?.length ?? 0;
  const maxExpand = DEFINES.test(source)
    ? Math.ceil(Math.min(length / source.length, depth / pieces))
    : 1000;
  try {
    return katex.renderToString(source.replaceAll(NUMBERED, "\\$1{$2*}"), {
      ...LIMITS,
      maxExpand,
      displayMode,
      output: "htmlAndMathml",
      throwOnError: false,
      strict: "ignore",
      trust: false,
    });
  } catch {
    // Nobody wrote it to be read, and the rest of the page is not to blame.
    return asWritten(source);
  }
}

function asWritten(source: string): string {
  return html`<span class="katex-error">${source}</span>`.html;
}

/**
 * A piece of a page without its formulas: out of their places, signs are no words.
 *
 * @param html The piece of the page.
 */
export function withoutFormulas(html: string): string {
  return html.replaceAll(new RegExp(`${START}.*?${END}`, "gs"), " ");
}

/** How deep the pieces of a formula lie in each other, counted rather too high than too low. */
function depthOf(source: string): number {
  let deepest = 0, open = 0, row = 0;
  for (const [piece] of source.matchAll(/\\(?:[A-Za-z]+|.)|[^\s]/gs)) {
    // What follows a command may be its argument, with a command of its own.
    row = piece.startsWith("\\") || piece === "^" || piece === "_" ? row + 1 : 0;
    if (piece === "{" || piece === "\\left" || piece === "\\begin") open++;
    if (piece === "}" || piece === "\\right" || piece === "\\end") open--;
    deepest = Math.max(deepest, open + row);
  }
  return deepest;
}
