/**
 * How notebooks made for a test fail.
 *
 * @module
 */
import type { Cell } from "../../../lib/tools/ipynb/notebook.ts";
import { runNotebook } from "../../../lib/tools/runner/run_notebook.ts";
import { madeNotebook } from "./made_notebook.ts";

/** Runs a notebook of these cells; gives it with how its run went. */
export async function run(...cells: (string | Cell)[]) {
  const notebook = madeNotebook(...cells);
  return { notebook, ...await runNotebook(notebook, ".", { timeout: 20 }) };
}

/** Where and why a notebook of these cells fails, as `cell:line: why`. */
export async function failure(...cells: (string | Cell)[]): Promise<string> {
  const { failure } = await run(...cells);
  return failure ? `${failure.cell}:${failure.line}: ${failure.message}` : "none";
}
