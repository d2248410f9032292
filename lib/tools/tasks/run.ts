/**
 * `deno task run`: runs notebooks on the Deno kernel and keeps what they show, or checks
 * that they still show it, and that their types are sound.
 *
 * @module
 */
import { basename, dirname } from "node:path";
import { printable } from "../../text/printable.ts";
import { findNotebooks, placeIn } from "../ipynb/find_notebooks.ts";
import { checkTypes, sentenceOf } from "../ipynb/types/check_types.ts";
import { whyNotReplaced } from "../ipynb/replace_file.ts";
import { runFiles } from "../runner/run_files.ts";
import { untoldFaults } from "../runner/untold_faults.ts";
import { UsageError } from "./command_line.ts";
import { foreignAndNew } from "./foreign.ts";
import { parseRunArguments } from "./arguments/run_arguments.ts";
import { runTask } from "./run_task.ts";
import { reportLine } from "./terminal/report_line.ts";
import { stopSignal } from "./terminal/stop_signal.ts";
import { words } from "./words/words.ts";

/** Runs notebooks and prints what became of them; gives the exit code. */
async function run(args: readonly string[]): Promise<number> {
  const { paths: named, ...options } = parseRunArguments(args);
  const { check, output } = options;
  const paths = await findNotebooks(named).catch(({ message }: TypeError) => {
    throw new UsageError(message);
  });
  if (output !== undefined) await prepareOutput(output, paths);
  if ((await foreignAndNew(paths)).length > 0) console.error(words().mayDoAnything);
  const signal = stopSignal();
  const checked = checkTypes(paths, signal);
  const width = Math.max(...paths.map((path) => path.length));
  let code = 0;
  const tell = (problems: readonly string[], faults: readonly string[]) => {
    for (const problem of problems) console.error(printable(problem));
    for (const fault of faults) {
      console.error(printable(check ? fault : words().warning(fault)));
    }
    if (problems.length > 0 || (check && faults.length > 0)) code = 1;
  };
  for await (const report of runFiles(paths, { ...options, signal })) {
    const faults = untoldFaults(await checked, report);
    if (signal.aborted) continue;
    const problems = [...report.problems, ...(check ? faults : [])];
    console.log(reportLine({ ...report, problems }, width));
    tell(report.problems, faults);
    if (report.isBusy) console.error(printable(words().isBusy(report.path)));
  }
  if (signal.aborted) {
    console.error(words().stopped);
    return signal.reason;
  }
  // What is wrong with a module may concern several notebooks.
  const ofModules = (await checked).filter(({ path }) => !paths.includes(path));
  tell([], ofModules.map(sentenceOf));
  return code;
}

/** Makes the folder for the notebooks that were run. */
async function prepareOutput(folder: string, paths: readonly string[]): Promise<void> {
  const refuse = (reason: string) => new UsageError(`Cannot run notebooks: ${reason}`);
  const places = paths.map((path) => placeIn(folder, path));
  const twice = places.find((place, i) => places.indexOf(place) < i);
  if (twice !== undefined) {
    throw refuse(
      `with --output their names must differ, two are called "${basename(twice)}"`,
    );
  }
  const info = await Deno.stat(folder).catch(() => undefined);
  if (info === undefined && folder.endsWith(".ipynb")) {
    throw refuse(`--output must name a folder, "${folder}" is the name of a notebook`);
  }
  if (info !== undefined && !info.isDirectory) {
    throw refuse(`--output must name a folder, "${folder}" is none`);
  }
  for (const inner of new Set([folder, ...places.map(dirname)])) {
    await Deno.mkdir(inner, { recursive: true }).catch(({ message }) => {
      throw refuse(`--output must name a folder that can be written, ${message}`);
    });
  }
  for (const path of places) {
    const reason = await whyNotReplaced(path);
    if (reason === undefined) continue;
    throw refuse(`"${path}" stands where --output leads, it must be writable, ${reason}`);
  }
}

if (import.meta.main) {
  await runTask({ action: "run notebooks", name: "run", main: run });
}
