/**
 * `deno task zh`: says where the Chinese course is behind the English one, or writes into
 * notebooks that somebody has looked at them.
 *
 * @module
 */
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { drawn } from "../../notebook/course/drawn.ts";
import { inLine } from "../in_step/fault.ts";
import { type Course, faultsIn, namesIn, stamp } from "../in_step/in_step.ts";
import { readCommandLine, refusal, type Syntax } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { typed } from "./typed.ts";
import { words } from "./words/words.ts";

const FOLDER = fileURLToPath(new URL("../../../notebooks", import.meta.url));
const SYNTAX: Syntax = {
  action: "keep the languages in step",
  options: { stamp: undefined },
  takesPaths: true,
};

/**
 * Says what is behind, or stamps; gives the exit code.
 *
 * @param args What stands behind the name of the task.
 * @param course The course.
 */
export async function zh(args: readonly string[], course: Course): Promise<number> {
  const { options, paths } = readCommandLine(args, SYNTAX);
  const known = namesIn(course);
  const names = paths.map((path) => basename(path));
  const strange = names.find((name) => !known.includes(name));
  if (strange !== undefined) {
    throw refusal(SYNTAX)(`notebooks must be some of the course, one is "${strange}"`);
  }
  if (options.has("stamp")) {
    if (names.length === 0) {
      throw refusal(SYNTAX)("at least one notebook must be named for --stamp, none is");
    }
    for (const name of names) await stamp(course, name);
    console.log(words().stamped(names.length));
    return 0;
  }
  const faults = await faultsIn(course, names.length > 0 ? names : known);
  for (const fault of faults) console.error(inLine(fault));
  if (faults.length === 0) {
    console.log(words().inStep);
    return 0;
  }
  console.error(words().outOfStep(faults.length, typed("zh --stamp NOTEBOOK…")));
  return 1;
}

if (import.meta.main) {
  await runTask({
    ...SYNTAX,
    name: "zh",
    main: (args) => zh(args, { folder: FOLDER, drawn }),
  });
}
