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
  random,
  randomParameters,
  selfAttention,
} from "../../lib/mod.ts";
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

const peak = peakSpeed();
const sizes = [[6, 32, 4], [64, 256, 8], [512, 512, 8], [1024, 768, 12]] as const;
const plain = sizes.map(([token, model, heads]) => attentionOf(token, model, heads));
const masked = sizes.map(([token, model, heads]) =>
  attentionOf(token, model, heads, { mask: causalMask(token) })
);

if (Deno.args.includes("--json")) {
  console.log(JSON.stringify({ peak, attention: [...plain, ...masked] }, null, 2));
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
}
