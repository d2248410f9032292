/**
 * Formulas in prose: `$…$` in a line, `$$…$$` on their own.
 *
 * @module
 */
import { tex } from "@mdit/plugin-tex";
import katex from "katex";
import type { MarkdownIt } from "markdown-it";
import { html } from "./html.ts";

/** How large a formula may be: a stranger's macros may grow without end. */
const LIMITS = { maxExpand: 200, maxSize: 20 };

/** The longest formula that is typeset, in characters: KaTeX takes long for more. */
const LONGEST = 4000;

/** How deep a formula may be: for deeper ones it would hang on the machine whether calls fit. */
const DEEPEST = 100;

/** What marks a formula in a page, for who reads the page's words. */
const START = "<!--formula-->", END = "<!--end-->";

/**
 * Typesets a formula. A screen reader gets it as MathML.
 *
 * @param source The formula in TeX.
 * @param displayMode Whether it stands on its own.
 */
export function formula(source: string, displayMode: boolean): string {
  return `${START}${typeset(source.trim(), displayMode)}${END}`;
}

/** What cannot be typeset is shown as it was written. */
function typeset(source: string, displayMode: boolean): string {
  const asWritten = html`<span class="katex-error">${source}</span>`.html;
  if (source.length > LONGEST || depthOf(source) > DEEPEST) return asWritten;
  try {
    return katex.renderToString(source, {
      ...LIMITS,
      displayMode,
      output: "htmlAndMathml",
      throwOnError: false,
      strict: "ignore",
      trust: false,
    });
  } catch (error) {
    // Braces in braces in braces: more of them than calls fit into memory.
    if (!(error instanceof RangeError)) throw error;
    return asWritten;
  }
}

/**
 * A piece of a page without its formulas: out of their places, signs are no words.
 *
 * @param html The piece of the page.
 */
export function withoutFormulas(html: string): string {
  return html.replaceAll(new RegExp(`${START}.*?${END}`, "gs"), " ");
}

/** Teaches markdown-it what a formula is. */
export function formulas(markdown: MarkdownIt): void {
  markdown.use(tex, {
    render: (content: string, displayMode: boolean) =>
      displayMode
        ? `<div class="formula">${formula(content, true)}</div>\n`
        : formula(content, false),
  });
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
