/**
 * Why a cell failed, and in which of its lines: the kernel says the one not always and
 * the other never.
 *
 * @module
 */
import type { CellError } from "../kernel/execute_cell.ts";
import type { Kernel } from "../kernel/client.ts";
import { parseCell } from "../../notebook/cells/parse_cell.ts";
import { type Position, transpile } from "../kernel/transpile.ts";

/** An error, and where it comes from. */
export interface LocatedError extends CellError {
  /** The line of the cell, counted from 1, if known. */
  readonly line?: number | undefined;
}

/**
 * Finds the line of the cell from which an error comes.
 *
 * @param kernel The kernel that executed the cell.
 * @param source The source of the cell.
 * @param error The error.
 */
export async function locateError(
  kernel: Kernel,
  source: string,
  error: LocatedError,
): Promise<LocatedError> {
  if (error.line !== undefined) return error;
  const position = cellFrame(error.traceback);
  const transpiled = position && await transpile(kernel, source);
  if (!transpiled || "message" in transpiled) return error;
  return { ...error, line: transpiled.lineAt(position) };
}

/**
 * Finds why the kernel refused a cell: a syntax error, or a package that is missing.
 *
 * @param kernel The kernel that refused the cell.
 * @param source The source of the cell.
 */
export async function explainRefusal(
  kernel: Kernel,
  source: string,
): Promise<LocatedError> {
  const transpiled = await transpile(kernel, source);
  if (transpiled && "message" in transpiled) {
    return { name: "SyntaxError", traceback: [], ...transpiled };
  }
  for (const { value, start } of parseCell(source).specifiers) {
    // Behind a variable the kernel does not see the specifier beforehand, and says why.
    const reason = await kernel.ask(
      `const specifier = ${JSON.stringify(value)};
       return await import(specifier).then(() => null, (error) => error.message);`,
    );
    if (typeof reason !== "string") continue;
    const line = source.slice(0, start).split("\n").length;
    return { name: "TypeError", message: reason, traceback: [], line };
  }
  const message = "The kernel refused the cell and did not say why";
  return { name: "Error", message, traceback: [] };
}

/** Where the stack passes the top level of the cell, or at least a function of a cell. */
function cellFrame(traceback: readonly string[]): Position | undefined {
  const frames = traceback.map((line) => /<anonymous>:(\d+):(\d+)(\)?)$/.exec(line));
  const frame = frames.findLast((match) => match?.[3] === "") ??
    frames.findLast((match) => match !== null);
  return frame ? { line: Number(frame[1]), column: Number(frame[2]) } : undefined;
}
