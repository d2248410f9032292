/**
 * `deno task train`: trains the models of the committed experiments and writes what came
 * out into `lib/network/trained/`; or trains them again and compares every bit.
 *
 * The maths stays in a room of its own: each training is a process that may do nothing, and
 * says on its output what it found.
 *
 * @module
 */
import { readCommandLine, refusal, type Syntax } from "./command_line.ts";
import { runTask } from "./run_task.ts";
import { typed } from "./typed.ts";
import { words } from "./words/words.ts";

const FOLDER = new URL("../../network/trained/", import.meta.url);
const SYNTAX: Syntax = {
  action: "train",
  options: { check: undefined },
  takesPaths: true,
};

/** One training, and what came out. */
interface Run {
  readonly variant: string;
  readonly seed: number;
  /** The parameters as text, if they are kept. */
  readonly parameters?: string;
}

/** The names of all experiments. */
async function experiments(): Promise<string[]> {
  const files = await Array.fromAsync(Deno.readDir(new URL("experiments/", FOLDER)));
  return files.map(({ name }) => name)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
    .toSorted();
}

/** Asks an experiment something, in a process without permissions. */
async function ask<Answer>(name: string, question: string): Promise<Answer> {
  const address = (path: string) => JSON.stringify(new URL(path, FOLDER).href);
  const script = `
    import experiment from ${address(`experiments/${name}.ts`)};
    import { runOf, runsOf } from ${address("run_of.ts")};
    console.log(JSON.stringify(${question}));
  `;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-config", "--no-lock", "--no-prompt", "--ext=ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(script));
  await writer.close();
  const { code, stdout } = await child.output();
  if (code !== 0) {
    throw new Error(`Cannot train ${name}: its training must end well, it does not`);
  }
  return JSON.parse(new TextDecoder().decode(stdout));
}

/** Does all trainings of an experiment, as many at once as there are processors. */
async function runsOf(name: string): Promise<Run[]> {
  const planned = await ask<Run[]>(name, "runsOf(experiment)");
  const runs: Run[] = [];
  let next = 0;
  const work = async () => {
    for (let which = next++; which < planned.length; which = next++) {
      const { variant, seed } = planned[which]!;
      const start = performance.now();
      const question = `runOf(experiment, ${JSON.stringify(variant)}, ${seed})`;
      runs[which] = await ask<Run>(name, question);
      const seconds = (performance.now() - start) / 1000;
      console.log(words().trained(name, variant, seed, seconds));
    }
  };
  await Promise.all(Array.from({ length: navigator.hardwareConcurrency }, work));
  return runs;
}

/** The files of an experiment by their paths, one line a run; none where none is needed. */
function filesOf(name: string, runs: readonly Run[]): Map<string, string | undefined> {
  const lines = (parts: readonly string[], [open, close]: string) =>
    `${open}\n${parts.join(",\n")}\n${close}`;
  const figures = runs.map(({ parameters: _, ...run }) => JSON.stringify(run));
  const kept = runs.flatMap(({ variant, seed, parameters }) =>
    parameters === undefined
      ? []
      : [`${JSON.stringify(`${variant}, seed ${seed}`)}: ${JSON.stringify(parameters)}`]
  );
  return new Map([
    [`figures/${name}.json`, `{ "runs": ${lines(figures, "[]")} }\n`],
    [
      `parameters/${name}.json`,
      kept.length > 0 ? `${lines(kept, "{}")}\n` : undefined,
    ],
  ]);
}

/** The text of a file; none if it is not there. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(new URL(path, FOLDER));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Writes a file, or takes it away. */
async function write(path: string, text: string | undefined): Promise<void> {
  const file = new URL(path, FOLDER);
  if (text === undefined) return await Deno.remove(file);
  await Deno.mkdir(new URL(".", file), { recursive: true });
  await Deno.writeTextFile(file, text);
}

/** Trains, or checks; gives the exit code. */
async function train(args: readonly string[]): Promise<number> {
  const { options, paths } = readCommandLine(args, SYNTAX);
  const known = await experiments();
  const strange = paths.find((name) => !known.includes(name));
  if (strange !== undefined) {
    const names = known.join(", ");
    throw refusal(SYNTAX)(`experiments must be among ${names}, one is "${strange}"`);
  }
  let code = 0;
  for (const name of paths.length > 0 ? paths : known) {
    const files = filesOf(name, await runsOf(name));
    const changed: string[] = [];
    for (const [path, text] of files) {
      if (await textOf(path) !== text) changed.push(path);
    }
    if (!options.has("check")) {
      for (const path of changed) await write(path, files.get(path));
      console.log(words().trainedAll(name, changed));
    } else if (changed.length > 0) {
      console.error(words().trainedOtherwise(changed, typed(`train ${name}`)));
      code = 1;
    } else console.log(words().trainedTheSame(name));
  }
  return code;
}

if (import.meta.main) await runTask({ ...SYNTAX, name: "train", main: train });
