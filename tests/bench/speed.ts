/**
 * How fast attention is on this machine, with all its stages kept: a table for people, and
 * with `--json` numbers that a later run can compare.
 *
 * An operation is one multiplication or one addition. The peak is what a tight loop of the
 * very instructions of the fast product reaches, on one core.
 *
 *     deno task bench
 *     deno task bench --json
 *
 * @module
 */
import {
  type AttentionOptions,
  causalMask,
  gradients,
  learnable,
  random,
  randomParameters,
  selfAttention,
  square,
  sum,
} from "../../lib/mod.ts";
import { originOf } from "../../lib/tensor/gradients/record.ts";
import { wasm } from "../../lib/tensor/product/wasm.ts";

/** One line of the table. */
interface Measured {
  readonly name: string;
  readonly milliseconds: number;
  /** Billion operations a second. */
  readonly speed: number;
}

/** The best of several runs, in milliseconds: what disturbs makes a run longer. */
function best(run: () => void, budget = 2000): number {
  run();
  let least = Infinity;
  const end = performance.now() + budget;
  for (let i = 0; i < 5 || performance.now() < end; i++) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** Many runs as one, where one is too short for the clock. */
function many(run: () => void, times: number): number {
  return best(() => {
    for (let i = 0; i < times; i++) run();
  }) / times;
}

function attentionOf(
  token: number,
  model: number,
  heads: number,
  options: AttentionOptions = {},
): Measured {
  const x = random(["token", "model"], { token, model }, { seed: 1 });
  const parameters = randomParameters({ model, heads, seed: 2 });
  const run = () => void selfAttention(x, parameters, options);
  const milliseconds = token < 32 ? many(run, 1000) : best(run);
  const operations = 2 * token * model * (4 * model + 2 * token);
  const name = `${token} x ${model} x ${heads}${options.mask ? ", causal mask" : ""}`;
  return { name, milliseconds, speed: operations / milliseconds / 1e6 };
}

function peakSpeed(): number {
  const loaded = wasm();
  if (loaded === undefined) return NaN;
  const turns = 1_000_000;
  return 96 * turns / best(() => void loaded.peak(turns, 0.5), 500) / 1e6;
}

/** What it costs to record where each result came from, and to take all gradients. */
function recording() {
  const x = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
  const plain = randomParameters({ model: 32, heads: 4, seed: 2 });
  const learned = learnable(plain);
  const lossOf = (parameters: typeof plain) =>
    sum(sum(square(selfAttention(x, parameters).output), "model"), "query");

  const results = new Set<unknown>([lossOf(learned)]);
  for (const result of results) {
    const { inputs } = originOf(result as typeof x)!;
    for (const input of inputs) if (originOf(input)?.operation) results.add(input);
  }
  const least = { plain: Infinity, recorded: Infinity, gradients: Infinity };
  const take = (name: keyof typeof least, run: () => void) => {
    const start = performance.now();
    for (let i = 0; i < 200; i++) run();
    least[name] = Math.min(least[name], (performance.now() - start) / 200 * 1000);
  };
  // In turn, so that what disturbs for a while disturbs all three.
  for (let round = 0; round < 60; round++) {
    take("plain", () => void lossOf(plain));
    take("recorded", () => void lossOf(learned));
    take("gradients", () => void gradients(lossOf(learned)));
  }
  const adds = (least.recorded - least.plain) / results.size;
  return { operations: results.size, microseconds: least, adds };
}

const peak = peakSpeed();
const sizes = [[6, 32, 4], [64, 256, 8], [512, 512, 8], [1024, 768, 12]] as const;
const plain = sizes.map(([token, model, heads]) => attentionOf(token, model, heads));
const masked = sizes.map(([token, model, heads]) =>
  attentionOf(token, model, heads, { mask: causalMask(token) })
);

const recorder = recording();

if (Deno.args.includes("--json")) {
  console.log(
    JSON.stringify({ peak, attention: [...plain, ...masked], recorder }, null, 2),
  );
} else {
  console.log(`The peak of one core: ${peak.toFixed(1)} billion operations a second\n`);
  const rows = plain.map(({ name, milliseconds, speed }, i) => ({
    "tokens x model x heads": name,
    "ms": Number(milliseconds.toPrecision(3)),
    "billion operations/s": Number(speed.toPrecision(3)),
    "of the peak": `${(100 * speed / peak).toFixed(0)} %`,
    "a causal mask adds": `${
      (100 * (masked[i]!.milliseconds / milliseconds - 1)).toFixed(0)
    } %`,
  }));
  console.table(rows);
  const { operations, microseconds, adds } = recorder;
  console.log(
    `\nA loss of attention, 6 x 32 x 4: ${microseconds.plain.toFixed(0)} µs; recorded ` +
      `${microseconds.recorded.toFixed(0)}; with all gradients ` +
      `${microseconds.gradients.toFixed(0)}. The recorder adds ${
        adds.toFixed(2)
      } µs an ` +
      `operation, of ${operations}.`,
  );
}
