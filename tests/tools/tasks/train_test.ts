import { UsageError } from "../../../lib/tools/tasks/command_line.ts";
import { train } from "../../../lib/tools/tasks/train.ts";
import {
  experimentsIn,
  filesOf,
  type Run,
  textOf,
} from "../../../lib/tools/tasks/trainings/trainings.ts";
import { assert, assertEquals, assertRejects } from "../../assert.ts";

/** An experiment of a guess, whose rate can be changed. */
const experimentOf = (rate: number, keeps: boolean) => `
  import { multiply } from ${address("tensor/elementwise/arithmetic.ts")};
  import { square } from ${address("tensor/elementwise/functions.ts")};
  import { tensor } from ${address("tensor/tensor.ts")};
  export default {
    variants: {
      once: {
        start: (seed) => ({ x: tensor([], seed + 1) }),
        loss: ({ x }, examples, next) => square(multiply(x, next())),
        recipe: { steps: 60, batch: 1, rate: ${rate} },
      },
    },
    seeds: [3, 5],
    measure: ({ x }, variant) => ({ x: x.data[0], letters: variant.length }),
    measureStep: ({ step, loss }) => step === 7 ? { loss } : undefined,
    keeps: (variant, seed) => ${keeps} && seed === 5,
  };
`;
const address = (path: string) =>
  JSON.stringify(new URL(`../../../lib/${path}`, import.meta.url).href);

/** A folder with an experiment called `guess`. */
async function scene(): Promise<{ folder: URL } & AsyncDisposable> {
  const path = await Deno.makeTempDir();
  const folder = new URL(`file://${path}/`);
  await Deno.mkdir(`${path}/experiments`);
  return {
    folder,
    [Symbol.asyncDispose]: () => Deno.remove(path, { recursive: true }),
  };
}

/** Calls the task without its lines. */
async function quietly(args: readonly string[], folder: URL) {
  const { log, error } = console;
  const lines: string[] = [];
  console.log = console.error = (line: string) => void lines.push(line);
  try {
    const code = await train(args, folder);
    return { code, lines };
  } finally {
    Object.assign(console, { log, error });
  }
}

Deno.test("deno task train writes figures and parameters, and --check compares every bit", async () => {
  await using place = await scene();
  const { folder } = place;
  const write = (rate: number, keeps = true) =>
    Deno.writeTextFile(
      new URL("experiments/guess.ts", folder),
      experimentOf(rate, keeps),
    );
  const read = async (path: string) =>
    JSON.parse(await Deno.readTextFile(new URL(path, folder)));
  await write(0.1);

  const first = await quietly(["guess"], folder);
  assertEquals(first.code, 0);
  assertEquals(
    first.lines.at(-1),
    "guess: written: figures/guess.json, parameters/guess.json",
  );
  const { runs } = await read("figures/guess.json");
  assertEquals(runs.map(({ seed }: { seed: number }) => seed), [3, 5]);
  const [{ figures, along, curve, bits }] = runs;
  assertEquals(Object.keys(figures), ["x", "letters"]);
  assertEquals(along.map(({ step }: { step: number }) => step), [7]);
  assertEquals([curve.length, Object.keys(bits).length], [60, 3]);
  assert(!("parameters" in runs[1]));
  assertEquals(Object.keys(await read("parameters/guess.json")), ["once, seed 5"]);

  assertEquals((await quietly(["--check"], folder)).code, 0);
  await write(0.1000001);
  const changed = await quietly(["--check"], folder);
  assertEquals(changed.code, 1);
  assert(changed.lines.at(-1)!.startsWith("Not as committed: figures/guess.json"));

  // What is kept no longer is taken away.
  await write(0.1, false);
  assertEquals((await quietly(["--check"], folder)).code, 1);
  assertEquals(
    (await quietly([], folder)).lines.at(-1),
    "guess: written: parameters/guess.json",
  );
  await assertRejects(() => read("parameters/guess.json"), Deno.errors.NotFound);
  assertEquals((await quietly(["--check"], folder)).code, 0);
});

Deno.test("deno task train says which experiments there are", async () => {
  await using place = await scene();
  await Deno.writeTextFile(new URL("experiments/guess.ts", place.folder), "");
  await assertRejects(
    () => quietly(["guss"], place.folder),
    UsageError,
    'Cannot train: experiments must be among guess, one is "guss"',
  );
});

Deno.test("an experiment that cannot be trained ends the task with a sentence", async () => {
  await using place = await scene();
  await Deno.writeTextFile(
    new URL("experiments/guess.ts", place.folder),
    "export default { variants: { once: 1 }, seeds: [1, 2, 3] };",
  );
  await assertRejects(
    () => quietly([], place.folder),
    Error,
    "experiments/guess.ts must train to its end, it does not",
  );
});

Deno.test("the committed files are written as the task writes them, which compares every byte", async () => {
  const folder = new URL("../../../lib/network/trained/", import.meta.url);
  for (const name of await experimentsIn(folder)) {
    const text = (of: string) => textOf(new URL(`${of}/${name}.json`, folder));
    const kept = JSON.parse(await text("parameters") ?? "{}");
    const { runs }: { runs: Run[] } = JSON.parse(await text("figures") ?? "{}");
    const whole = runs.map((run) => ({
      ...run,
      parameters: kept[`${run.variant}, seed ${run.seed}`],
    }));
    for (const [path, written] of filesOf(name, whole)) {
      assert(await textOf(new URL(path, folder)) === written, path);
    }
  }
});
