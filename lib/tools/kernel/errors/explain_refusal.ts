/**
 * Why the kernel refused a cell: it does not say.
 *
 * @module
 */
import { parseCell } from "../../../notebook/cells/parse_cell.ts";
import type { Kernel } from "../client.ts";
import { transpile } from "../transpile.ts";
import type { CellError } from "../cell_error.ts";

/** Why a cell was refused, and where. */
export interface Refusal extends CellError {
  /** The line of the cell, counted from 1, if known. */
  readonly line?: number;
}

/**
 * Finds why the kernel refused a cell: a syntax error, or a package that is missing.
 *
 * @param kernel The kernel that refused the cell.
 * @param source The source of the cell.
 * @param before The sources of the cells before.
 */
export async function explainRefusal(
  kernel: Kernel,
  source: string,
  before: readonly string[],
): Promise<Refusal> {
  const transpiled = await transpile(kernel, source, before);
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
