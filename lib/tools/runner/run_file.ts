/**
 * Runs the notebook in a file, and keeps or compares what it shows.
 *
 * @module
 */
import { basename, dirname, join } from "node:path";
import { compareOutputs } from "../ipynb/compare_outputs.ts";
import { countFigures } from "../ipynb/count_figures.ts";
import { readNotebook, writeNotebook } from "../ipynb/notebook_file.ts";
import { type RunFailure, runNotebook, type RunOptions } from "./run_notebook.ts";

/** How to run the notebook of a file. */
export interface RunFileOptions extends RunOptions {
  /** Compare with the outputs in the file, and write nothing. */
  readonly check?: boolean;
  /** The folder to write to; without one the file itself is written. */
  readonly output?: string | undefined;
}

/** What became of a notebook. */
export interface Report {
  /** The path of its file. */
  readonly path: string;
  /** How many code cells were executed. */
  readonly cells: number;
  /** How many figures they show. */
  readonly figures: number;
  /** How many seconds it took. */
  readonly seconds: number;
  /** The cell that ended the run, if one did. */
  readonly failure?: RunFailure;
  /** What went wrong, each with its place; nothing, if all went well. */
  readonly problems: readonly string[];
}

/**
 * Runs the notebook in a file. A notebook that fails is written with the outputs it had
 * until then; one that is stopped stays as it was.
 *
 * @param path The path of the file.
 * @param options How to run it.
 */
export async function runFile(
  path: string,
  { check = false, output, ...options }: RunFileOptions = {},
): Promise<Report> {
  let cells = 0, figures = 0, seconds = 0;
  let failure: RunFailure | undefined;
  const problems: string[] = [];
  try {
    const saved = await readNotebook(path);
    const notebook = structuredClone(saved);
    const run = await runNotebook(notebook, dirname(path), options);
    ({ cells, seconds, failure } = run);
    figures = countFigures(notebook);
    if (failure) {
      const { cell, line, message } = failure;
      const place = line === undefined ? "" : `, line ${line}`;
      problems.push(`${path}, cell ${cell}${place}: ${message}`);
    } else if (check) {
      for (const { cell, message } of compareOutputs(saved, notebook)) {
        problems.push(`${path}, cell ${cell}, ${message}`);
      }
    }
    if (!check && !options.signal?.aborted) {
      const target = output === undefined ? path : join(output, basename(path));
      await writeNotebook(target, notebook);
    }
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
  }
  return { path, cells, figures, seconds, problems, ...(failure && { failure }) };
}
