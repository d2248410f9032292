/**
 * Where in a cell an error arose.
 *
 * @module
 */

/** What stands before the first line of a cell in its program, by the engine's count. */
let before: number | undefined;

/**
 * The line of a cell in which an error arose, counted from 1, if it arose there.
 *
 * @param error What was thrown.
 * @param name The name of the cell.
 */
export function errorLine(error: unknown, name: string): number | undefined {
  const line = lineIn(error, name);
  if (line === undefined) return undefined;
  return Math.max(1, line - (before ??= linesBefore()));
}

function lineIn(error: unknown, name: string): number | undefined {
  const stack = error instanceof Error ? error.stack ?? "" : "";
  const line = new RegExp(`\\b${name}\\.js(?:, <anonymous>)?:(\\d+)`).exec(stack)?.[1];
  return line === undefined ? undefined : Number(line);
}

/** Engines differ in how many lines they put before a function that is made of a text. */
function linesBefore(): number {
  try {
    new Function("$cell", "throw new Error()\n//# sourceURL=probe_cell.js")();
  } catch (error) {
    return (lineIn(error, "probe_cell") ?? 3) - 1;
  }
  return 2;
}
