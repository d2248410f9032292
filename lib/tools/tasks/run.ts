/**
 * `deno task run`: runs notebooks on the Deno kernel and keeps what they show, or checks
 * that they still show it.
 *
 * @module
 */
import { basename } from "node:path";
import { findNotebooks } from "../ipynb/find_notebooks.ts";
import { reportLine } from "./terminal/report_line.ts";
import { parseRunArguments, USAGE } from "./run_arguments.ts";
import type { RunFileOptions } from "../runner/run_file.ts";
import { runFiles } from "../runner/run_files.ts";
import { STOPPED, stopSignal } from "./terminal/stop_signal.ts";

/** Reads the arguments and runs the notebooks; gives the exit code. */
async function main(args: readonly string[]): Promise<number> {
  let paths, options;
  try {
    ({ paths, ...options } = parseRunArguments(args));
    paths = await findNotebooks(paths);
    if (options.output !== undefined) refuseSameNames(paths);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`${error.message}\n${USAGE}`);
    return 2;
  }
  return await run(paths, { ...options, signal: stopSignal() });
}

/** Runs notebooks and prints what became of them; gives the exit code. */
async function run(paths: readonly string[], options: RunFileOptions): Promise<number> {
  const width = Math.max(...paths.map((path) => path.length));
  let code = 0;
  for await (const report of runFiles(paths, options)) {
    if (options.signal?.aborted) continue;
    console.log(reportLine(report, width));
    for (const problem of report.problems) console.error(problem);
    if (report.problems.length > 0) code = 1;
  }
  if (!options.signal?.aborted) return code;
  console.error(STOPPED);
  return options.signal.reason;
}

function refuseSameNames(paths: readonly string[]): void {
  const names = paths.map((path) => basename(path));
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return;
  throw new TypeError(
    `Cannot run notebooks: with --output their names must differ, ` +
      `two are called "${twice}"`,
  );
}

if (import.meta.main) Deno.exit(await main(Deno.args));
