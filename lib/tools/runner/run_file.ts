/**
 * Runs the notebook in a file, and keeps or compares what it shows.
 *
 * @module
 */
import { dirname } from "node:path";
import { compareOutputs } from "../ipynb/compare_outputs.ts";
import { countFigures } from "../ipynb/count_figures.ts";
import { placeIn } from "../ipynb/find_notebooks.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import { readNotebook, writeNotebook } from "../ipynb/notebook_file.ts";
import { removeLeftovers, whyNotReplaced } from "../ipynb/replace_file.ts";
import { readyToRun } from "./ready_to_run.ts";
import type { RunFailure } from "./run_failure.ts";
import { runNotebook, type RunOptions } from "./run_notebook.ts";

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
  /** Whether something was left in the end whose outputs are lost. */
  readonly isBusy: boolean;
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
  let cells = 0, figures = 0, seconds = 0, isBusy = false;
  let failure: RunFailure | undefined;
  const problems: string[] = [];
  const nothing = { path, cells, figures, seconds, problems, isBusy };
  if (options.signal?.aborted) return nothing;
  try {
    const saved = readyToRun(await readNotebook(path), path);
    const target = output === undefined ? path : placeIn(output, path);
    if (!check) await expectReplaceable(target);
    const notebook: Notebook = structuredClone(saved);
    const run = await runNotebook(notebook, dirname(path), options);
    ({ cells, seconds, failure, isBusy } = run);
    figures = countFigures(notebook);
    if (failure) {
      const { cell, line, message } = failure;
      const place = line === undefined ? "" : `, line ${line}`;
      problems.push(`${path}, cell ${cell}${place}: ${inShort(message)}`);
    } else if (check) {
      for (const { cell, message } of compareOutputs(saved, notebook)) {
        problems.push(`${path}, cell ${cell}, ${message}`);
      }
    }
    if (!check && !options.signal?.aborted) await writeNotebook(target, notebook);
  } catch (error) {
    problems.push(sentence(path, error));
  }
  return { path, cells, figures, seconds, problems, isBusy, ...(failure && { failure }) };
}

/** The longest message of an error on a terminal, in characters; the file has all of it. */
const LONGEST = 2000;

function inShort(message: string): string {
  return message.length > LONGEST ? `${message.slice(0, LONGEST)}…` : message;
}

/** Before the work, since it would be for nothing. */
async function expectReplaceable(path: string): Promise<void> {
  await removeLeftovers(path);
  const reason = await whyNotReplaced(path);
  if (reason === undefined) return;
  throw new Error(`Cannot write notebook "${path}": it must be writable, ${reason}`);
}

/** What went wrong, with the notebook in which it did. */
function sentence(path: string, error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.includes(path) ? message : `${path}: ${message}`;
}
