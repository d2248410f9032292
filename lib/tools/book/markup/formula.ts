/**
 * Formulas in prose: `$…$` in a line, `$$…$$` on their own.
 *
 * @module
 */
import katex from "katex";
import type { MarkdownIt } from "markdown-it";

/** How large a formula may be: a stranger's macros may grow without end. */
const LIMITS = { maxExpand: 200, maxSize: 20 };

/** What marks a formula in a page, for who reads the page's words. */
const START = "<!--formula-->", END = "<!--end-->";

/**
 * Typesets a formula. A screen reader gets it as MathML.
 *
 * @param tex The formula in TeX.
 * @param displayMode Whether it stands on its own.
 */
export function formula(tex: string, displayMode: boolean): string {
  const typeset = katex.renderToString(tex.trim(), {
    ...LIMITS,
    displayMode,
    output: "htmlAndMathml",
    // What cannot be typeset is shown as it was written.
    throwOnError: false,
    strict: "ignore",
    trust: false,
  });
  return `${START}${typeset}${END}`;
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
  markdown.block.ruler.before("fence", "formula", blockFormula, {
    alt: ["paragraph", "reference", "blockquote", "list"],
  });
  markdown.inline.ruler.before("escape", "formula", inlineFormula);
  markdown.renderer.rules["formula"] = (tokens, i) => {
    const { content, block } = tokens[i]!;
    const typeset = formula(content, block);
    return block ? `<div class="formula">${typeset}</div>\n` : typeset;
  };
}

type BlockRule = Parameters<MarkdownIt["block"]["ruler"]["push"]>[1];
type InlineRule = Parameters<MarkdownIt["inline"]["ruler"]["push"]>[1];

/** From a line that starts with `$$` to the first that ends with it. */
const blockFormula: BlockRule = (state, startLine, endLine, silent) => {
  const lines: string[] = [];
  for (let line = startLine; line < endLine; line++) {
    const text = state.src.slice(
      state.bMarks[line]! + state.tShift[line]!,
      state.eMarks[line],
    );
    if (line === startLine && !text.startsWith("$$")) return false;
    lines.push(text.trimEnd());
    const whole = lines.join("\n");
    if (whole.length < 5 || !whole.endsWith("$$")) continue;
    if (silent) return true;
    const token = state.push("formula", "", 0);
    token.content = whole.slice(2, -2);
    token.block = true;
    token.map = [startLine, line + 1];
    state.line = line + 1;
    return true;
  }
  return false;
};

// As in pandoc: no space inside the signs, no digit after them, so that prices stay prices.
const INLINE = /\$(?!\s|\$)((?:\\.|[^$\\])+?)(?<!\s)\$(?!\d)/y;

const inlineFormula: InlineRule = (state, silent) => {
  if (state.src[state.pos] !== "$") return false;
  INLINE.lastIndex = state.pos;
  const [whole, content] = INLINE.exec(state.src) ?? [];
  if (whole === undefined || content === undefined) return false;
  if (!silent) state.push("formula", "", 0).content = content;
  state.pos += whole.length;
  return true;
};
