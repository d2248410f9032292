/**
 * Where formulas stand in Markdown: `$…$`, `$$…$$`, `\(…\)`, `\[…\]` and environments such
 * as `\begin{align}…\end{align}`, as Jupyter knows them. What is opened and not closed is no
 * formula.
 *
 * Each search for what closes a formula ends where the next one opens, or is made once, so
 * that a text takes no longer than its length asks for.
 *
 * @module
 */
import type { MarkdownIt, StateBlock, StateInline } from "markdown-it";
import { endOfDollar } from "./dollar_formulas.ts";

/** The environments that are formulas by themselves. */
const ENVIRONMENTS = new Set(
  ("equation align aligned alignat alignedat gather gathered split multline eqnarray cases " +
    "dcases rcases array matrix pmatrix bmatrix Bmatrix vmatrix Vmatrix smallmatrix CD")
    .split(" "),
);

const BEGIN = /\\begin\{([A-Za-z]+)(\*?)\}/y;

/** A way to write a formula within a line: what opens it, what closes it. */
interface Delimiters {
  readonly open: string;
  readonly close: string;
  readonly isDisplayed: boolean;
  /** Whether the delimiters are a part of the formula. */
  readonly isKept?: boolean;
}

/** Longer ones first. Two backslashes are Jupyter's way: Markdown takes one of them away. */
const BRACKETS: readonly Delimiters[] = [
  { open: "\\\\(", close: "\\\\)", isDisplayed: false },
  { open: "\\\\[", close: "\\\\]", isDisplayed: true },
  { open: "\\(", close: "\\)", isDisplayed: false },
];

/** The markup of a formula that stands on its own. */
export const DISPLAYED = "$$";

/** Teaches markdown-it where formulas stand. */
export function texRules(markdown: MarkdownIt): void {
  markdown.inline.ruler.before("escape", "tex", bracketed);
  markdown.inline.ruler.after("escape", "tex_dollars", dollars);
  // A formula may end a paragraph, as other blocks may.
  const alt = ["paragraph", "reference", "blockquote", "list"];
  markdown.block.ruler.after("blockquote", "tex_block", block, { alt });
}

function push(state: StateInline, content: string, isDisplayed: boolean): true {
  const token = state.push("formula", "", 0);
  token.content = content;
  token.markup = isDisplayed ? DISPLAYED : "$";
  return true;
}

/** Where nothing closes any more, by what would, for each piece of text. */
const closed = new WeakMap<StateInline, Map<string, number>>();

/** Where what closes a formula stands; -1 if nothing does. */
function findClose(state: StateInline, close: string, from: number): number {
  const known = closed.get(state) ?? new Map<string, number>();
  closed.set(state, known);
  if (from >= (known.get(close) ?? Infinity)) return -1;
  const at = state.src.indexOf(close, from);
  if (at === -1) known.set(close, from);
  return at;
}

function bracketed(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "\\") return false;
  const delimiters = BRACKETS.find(({ open }) => src.startsWith(open, pos)) ??
    environmentAt(src, pos);
  if (delimiters === undefined) return false;
  const { open, close, isDisplayed, isKept = false } = delimiters;
  const start = pos + open.length;
  const end = findClose(state, close, start);
  if (end === -1 || src.slice(start, end).trim() === "") return false;
  if (!silent) {
    push(
      state,
      isKept ? open + src.slice(start, end) + close : src.slice(start, end),
      isDisplayed,
    );
  }
  state.pos = end + close.length;
  return true;
}

function environmentAt(src: string, pos: number): Delimiters | undefined {
  BEGIN.lastIndex = pos;
  const [open, name = "", star = ""] = BEGIN.exec(src) ?? [];
  if (open === undefined || !ENVIRONMENTS.has(name)) return undefined;
  return { open, close: `\\end{${name}${star}}`, isDisplayed: true, isKept: true };
}

function dollars(state: StateInline, silent: boolean): boolean {
  const { src, pos } = state;
  if (src[pos] !== "$") return false;
  let run = 1;
  while (src[pos + run] === "$") run++;
  const start = pos + run;
  const end = run === 1
    ? endOfDollar(src, start)
    : run === 2
    ? findClose(state, "$$", start)
    : -1;
  const content = end === -1 ? "" : src.slice(start, end);
  const isFormula = run === 2 ? content.trim() !== "" : content !== "";
  if (!silent) {
    if (isFormula) push(state, content, run === 2);
    else state.pending += src.slice(pos, start);
  }
  state.pos = isFormula ? end + run : start;
  return true;
}

/** What opens a formula of its own at the start of a line, and what closes it at the end. */
function opening(
  line: string,
): { open: string; close: string; isKept: boolean } | undefined {
  for (
    const [open, close] of [["$$", "$$"], ["\\\\[", "\\\\]"], ["\\[", "\\]"]] as const
  ) {
    if (line.startsWith(open)) return { open, close, isKept: false };
  }
  const environment = environmentAt(line, 0);
  return environment && { ...environment, isKept: true };
}

function block(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const lineOf = (line: number) =>
    state.src.slice(state.bMarks[line]! + state.tShift[line]!, state.eMarks[line])
      .trimEnd();
  const first = lineOf(startLine);
  const delimiters = opening(first);
  if (delimiters === undefined) return false;
  const { open, close, isKept } = delimiters;
  const rest = first.slice(open.length);
  const isOneLine = rest.endsWith(close) &&
    rest.indexOf(close) === rest.length - close.length;
  // What goes on after its end stands within a line.
  if (!isOneLine && rest.includes(close)) return false;
  let last = startLine;
  while (!isOneLine) {
    last++;
    if (last >= endLine) return false;
    const line = lineOf(last);
    if (line !== "" && state.sCount[last]! < state.blkIndent) return false;
    // What closes it ends a line, and none is opened before.
    const end = line.indexOf(close);
    if (end !== -1 && end + close.length === line.length) break;
    const isOpened = end !== -1 || line.startsWith(open);
    if (isOpened || (isKept && line === "")) return false;
  }
  if (silent) return true;
  const lines = Array.from(
    { length: last - startLine + 1 },
    (_, i) => lineOf(startLine + i),
  );
  const whole = lines.join("\n");
  const token = state.push("formula", "", 0);
  token.block = true;
  token.content = isKept ? whole : whole.slice(open.length, -close.length);
  token.markup = DISPLAYED;
  token.map = [startLine, last + 1];
  state.line = last + 1;
  return true;
}
