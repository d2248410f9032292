/**
 * The line of a cell that something is wrong with.
 *
 * @module
 */

/** How many lines stand before and after it. */
const BEFORE = 2, AFTER = 1;

/** What is shown of a line. */
const LONGEST = 200;

/**
 * A line of a cell with its neighbours, numbered; a mark points at it.
 *
 * @param source The source of the cell.
 * @param line The line, counted from 1.
 */
export function codeFrame(source: string, line: number): string[] {
  const lines = source.split("\n");
  const first = Math.max(1, line - BEFORE), last = Math.min(lines.length, line + AFTER);
  const width = String(last).length;
  return lines.slice(first - 1, last).map((text, i) => {
    const number = first + i;
    const short = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const mark = number === line ? ">" : " ";
    return `${mark} ${String(number).padStart(width)} | ${short}`.trimEnd();
  });
}
