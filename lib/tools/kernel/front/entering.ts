/**
 * Cells that say which one they are.
 *
 * @module
 */
import { RUNNER } from "../prelude.ts";

/** A statement that says which cell this is. */
const enter = (number: number): string => `${RUNNER}.enter(${number}); `;

/**
 * The code of a cell that says first which one it is: whatever it starts keeps that in
 * mind. A request of its own would come too early, since timers may run in between.
 *
 * @param code The code.
 * @param number The number of the cell.
 * @returns The code, with the same lines; and what has to be executed before it, where a
 * statement would change what it means: an object in braces, a comment on JSX.
 */
export function entering(
  code: string,
  number: number,
): { sent: string; before?: string } {
  const isDelicate = /^\s*\{/.test(code) || code.includes("@jsx");
  if (isDelicate) return { sent: code, before: `${enter(number)}undefined` };
  return { sent: enter(number) + code };
}
