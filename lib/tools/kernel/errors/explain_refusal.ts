/**
 * Why the kernel refused a cell: it does not say.
 *
 * @module
 */
import { parseCell } from "../../../notebook/cells/parse_cell.ts";
import { readCell } from "../../../notebook/cells/read_cell.ts";
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
    const line = openQuote(source);
    const fault = line === undefined ? transpiled : { message: OPEN_QUOTE, line };
    return { name: "SyntaxError", traceback: [], ...fault };
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

const OPEN_QUOTE = "Unterminated string constant";

/**
 * The line that a text in quotes leaves open, if that is why a cell cannot be read. The
 * kernel reads on, and names what it meets on a later line.
 */
function openQuote(source: string): number | undefined {
  const [plain, withJsx] = [false, true].map((hasJsx) => {
    try {
      readCell(source, hasJsx);
    } catch (error) {
      const { message, loc } = error as Error & { loc?: { line: number } };
      if (message.startsWith(OPEN_QUOTE)) return loc?.line;
    }
    return undefined;
  });
  // Between the tags of JSX a quote opens nothing.
  return plain === withJsx ? plain : undefined;
}
