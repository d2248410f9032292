/**
 * Runs a notebook from top to bottom on a kernel of its own.
 *
 * @module
 */
import type { CellError } from "../kernel/execute_cell.ts";
import { explainRefusal, locateError } from "./explain_failure.ts";
import { startKernel } from "../kernel/client.ts";
import { codeCells, hasTag, type Notebook, type Output } from "../ipynb/notebook.ts";
import { outputCollector } from "./output_collector.ts";

/** The cell at which a run ended, and why. */
export interface RunFailure {
  /** Which of the code cells it is, counted from 1, as front ends number them. */
  readonly cell: number;
  /** The line of the cell, counted from 1, if known. */
  readonly line: number | undefined;
  /** What went wrong. */
  readonly message: string;
}

/** How a run went. */
export interface Run {
  /** How many code cells were executed. */
  readonly cells: number;
  /** How many seconds it took, with the start of the kernel. */
  readonly seconds: number;
  /** The failure that ended it, if one did. */
  readonly failure?: RunFailure;
}

/** How many seconds a cell may take. */
export const DEFAULT_TIMEOUT = 60;

/** How to run a notebook. */
export interface RunOptions {
  /** How many seconds each cell may take; 60, if nothing is said. */
  readonly timeout?: number;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
  /** Is called after each cell. */
  readonly onCell?: () => void;
}

/**
 * Executes the code cells of a notebook, and puts their outputs in the place of the old
 * ones. It stops at the first cell that fails, unless the cell has the tag
 * `raises-exception`; what later cells showed stays as it was.
 *
 * @param notebook The notebook; its outputs are changed.
 * @param directory Where it runs: relative paths and imports in cells start there.
 * @param options How to run it.
 */
export async function runNotebook(
  notebook: Notebook,
  directory: string,
  { timeout = DEFAULT_TIMEOUT, signal, onCell = () => {} }: RunOptions = {},
): Promise<Run> {
  const start = performance.now();
  const collector = outputCollector();
  let cells = 0;
  let failure: RunFailure | undefined;
  await using kernel = await startKernel(directory);

  for (const cell of codeCells(notebook)) {
    const outputs: Output[] = [];
    Object.assign(cell, { outputs, execution_count: ++cells });
    collector.startCell(outputs);
    const { errors, refused, lost } = await kernel.execute(cell.source, {
      onOutput: collector.add,
      timeout,
      signal,
    });
    const explained = refused ? [await explainRefusal(kernel, cell.source)] : errors;
    outputs.push(...explained.map(errorOutput));
    onCell();
    const [error] = hasTag(cell, "raises-exception") ? [] : explained;
    if (lost !== undefined) {
      failure = { cell: cells, line: undefined, message: lost };
    } else if (error) {
      const { name, message, line } = await locateError(kernel, cell.source, error);
      failure = { cell: cells, line, message: `${name}: ${message}` };
    }
    if (failure) break;
  }
  const seconds = (performance.now() - start) / 1000;
  return { cells, seconds, ...(failure && { failure }) };
}

function errorOutput({ name, message, traceback }: CellError): Output {
  return {
    output_type: "error",
    ename: name,
    evalue: message,
    traceback: [...traceback],
  };
}
