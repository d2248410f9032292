/**
 * `deno task train`: trains the models of the committed experiments and writes what came
 * out into `lib/network/trained/`; or trains them again and compares every bit.
 *
 * @module
 */
import { readCommandLine, refusal, type Syntax } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { experimentsIn, textOf, trainExperiment, write } from "./trainings/trainings.ts";
import { typed } from "./typed.ts";
import { words } from "./words/words.ts";

const FOLDER = new URL("../../network/trained/", import.meta.url);
const SYNTAX: Syntax = {
  action: "train",
  options: { check: undefined },
  takesPaths: true,
};

/**
 * Trains, or checks; gives the exit code.
 *
 * @param args What stands behind the name of the task.
 * @param folder The folder of all experiments, which ends with a slash.
 */
export async function train(args: readonly string[], folder: URL): Promise<number> {
  const { options, paths } = readCommandLine(args, SYNTAX);
  const known = await experimentsIn(folder);
  const strange = paths.find((name) => !known.includes(name));
  if (strange !== undefined) {
    const names = known.join(", ");
    throw refusal(SYNTAX)(`experiments must be among ${names}, one is "${strange}"`);
  }
  let code = 0;
  for (const name of paths.length > 0 ? paths : known) {
    const files = await trainExperiment(folder, name, ({ variant, seed }, seconds) => {
      console.log(words().trained(name, variant, seed, seconds));
    });
    const changed: string[] = [];
    for (const [path, text] of files) {
      if (await textOf(new URL(path, folder)) !== text) changed.push(path);
    }
    if (!options.has("check")) {
      for (const path of changed) await write(new URL(path, folder), files.get(path));
      console.log(words().trainedAll(name, changed));
    } else if (changed.length > 0) {
      console.error(words().trainedOtherwise(changed, typed(`train ${name}`)));
      code = 1;
    } else console.log(words().trainedTheSame(name));
  }
  return code;
}

if (import.meta.main) {
  await runTask({ ...SYNTAX, name: "train", main: (args) => train(args, FOLDER) });
}
