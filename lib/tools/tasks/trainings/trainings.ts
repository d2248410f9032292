/**
 * Trainings of the committed experiments, and the files that hold what came out.
 *
 * The maths stays in a room of its own: each training is a process that may do nothing, and
 * says on its output what it found.
 *
 * @module
 */

/** What trains an experiment. */
const RUN_OF = new URL("../../../network/trained/run_of.ts", import.meta.url);

/** One training, and what came out. */
export interface Run {
  readonly variant: string;
  readonly seed: number;
  /** The parameters as text, if they are kept. */
  readonly parameters?: string;
}

/** The names of all experiments in a folder, which ends with a slash. */
export async function experimentsIn(folder: URL): Promise<string[]> {
  const files = await Array.fromAsync(Deno.readDir(new URL("experiments/", folder)));
  return files.map(({ name }) => name)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => name.slice(0, -".ts".length))
    .toSorted();
}

/** Asks an experiment something, in a process without permissions. */
async function ask<Answer>(
  file: URL,
  question: string,
  signal?: AbortSignal,
): Promise<Answer> {
  const script = `
    import experiment from ${JSON.stringify(file.href)};
    import { runOf, runsOf } from ${JSON.stringify(RUN_OF.href)};
    console.log(JSON.stringify(${question}));
  `;
  const child = new Deno.Command(Deno.execPath(), {
    args: ["run", "--quiet", "--no-config", "--no-lock", "--no-prompt", "--ext=ts", "-"],
    stdin: "piped",
    stdout: "piped",
    stderr: "inherit",
    ...(signal && { signal }),
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(script));
  await writer.close();
  const { code, stdout } = await child.output();
  if (code !== 0) {
    throw new Error(`Cannot train: ${file.href} must train to its end, it does not`);
  }
  return JSON.parse(new TextDecoder().decode(stdout));
}

/**
 * Does all trainings of an experiment, as many at once as there are processors.
 *
 * @param folder The folder of all experiments.
 * @param name The name of this one.
 * @param tell Is told of each training that has ended.
 * @returns The files by their paths in the folder; none where none is needed.
 */
export async function trainExperiment(
  folder: URL,
  name: string,
  tell: (run: Run, seconds: number) => void,
): Promise<Map<string, string | undefined>> {
  const file = new URL(`experiments/${name}.ts`, folder);
  const planned = await ask<Run[]>(file, "runsOf(experiment)");
  const runs: Run[] = [];
  // When one fails, the others need not go on.
  const stop = new AbortController();
  let next = 0;
  const work = async () => {
    for (let which = next++; which < planned.length; which = next++) {
      const { variant, seed } = planned[which]!;
      const start = performance.now();
      const question = `runOf(experiment, ${JSON.stringify(variant)}, ${seed})`;
      const run = runs[which] = await ask<Run>(file, question, stop.signal);
      tell(run, (performance.now() - start) / 1000);
    }
  };
  try {
    await Promise.all(Array.from({ length: navigator.hardwareConcurrency }, work));
  } finally {
    stop.abort();
  }
  return filesOf(name, runs);
}

/** The files of an experiment by their paths, one line a run; none where none is needed. */
export function filesOf(
  name: string,
  runs: readonly Run[],
): Map<string, string | undefined> {
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
export async function textOf(file: URL): Promise<string | undefined> {
  try {
    return await Deno.readTextFile(file);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Writes a file, or takes it away. */
export async function write(file: URL, text: string | undefined): Promise<void> {
  if (text === undefined) return await Deno.remove(file);
  await Deno.mkdir(new URL(".", file), { recursive: true });
  await Deno.writeTextFile(file, text);
}
