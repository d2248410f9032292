/**
 * Every operation against slopes that are measured, on random numbers.
 *
 * @module
 */
import * as lib from "../../../lib/mod.ts";
import { contractHiding, contractScaled } from "../../../lib/tensor/contract.ts";
import type { RULES } from "../../../lib/tensor/gradients/rules.ts";
import { assertSlopes, type Compute } from "./slopes.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5, feature: 7 };
type Name = keyof typeof SIZES;
let seed = 0;
const draw = (...axes: Name[]): lib.Tensor<lib.Axes> =>
  lib.random(axes, SIZES, { seed: ++seed });
/** Numbers from 1 up, away from corners and poles. */
const positive = (...axes: Name[]) => lib.add(lib.abs(draw(...axes)), 1);
const mask = lib.causalMask(3, 5) as lib.Tensor<lib.Axes>;

/** Operations that have a rule, each in all its ways: what is computed, and from what. */
const CASES: Record<keyof typeof RULES, [Compute, lib.Tensor<lib.Axes>[]][]> = {
  add: [
    [lib.add, [draw("query", "key"), draw("query", "key")]],
    [lib.add, [draw("query", "key"), draw("key", "query")]],
    [lib.add, [draw("head", "query", "key"), draw("key")]],
    [lib.add, [draw("query"), draw("head", "query", "key")]],
    [lib.add, [draw("query", "head"), draw("key", "query")]],
    [lib.add, [draw(), draw("key")]],
    [(x) => lib.add(x, 3), [draw("key")]],
    [(x) => lib.add(x, x), [draw("key")]],
  ],
  subtract: [
    [lib.subtract, [draw("query", "key"), draw("query", "key")]],
    [lib.subtract, [draw("query", "key"), draw("key", "query")]],
    [lib.subtract, [draw("head", "query", "key"), draw("query")]],
    [lib.subtract, [draw("query"), draw("query", "key")]],
    [(x) => lib.subtract(2, x), [draw("key")]],
    [(x) => lib.subtract(x, 2), [draw("key")]],
  ],
  multiply: [
    [lib.multiply, [draw("query", "key"), draw("query", "key")]],
    [lib.multiply, [draw("query", "key"), draw("head", "key", "query")]],
    [lib.multiply, [draw("head", "query", "key"), draw("query")]],
    [lib.multiply, [draw("head"), draw("key", "query")]],
    [lib.multiply, [draw("head"), draw()]],
    [(x) => lib.multiply(-3, x), [draw("key")]],
    [(x) => lib.multiply(x, 0), [draw("key")]],
    [(x) => lib.multiply(x, x), [draw("key")]],
  ],
  divide: [
    [lib.divide, [draw("query", "key"), positive("query", "key")]],
    [lib.divide, [draw("query", "key"), positive("head", "key", "query")]],
    [lib.divide, [draw("head", "query", "key"), positive("query")]],
    [lib.divide, [draw("head"), positive("key", "query")]],
    [(x) => lib.divide(3, x), [positive("key")]],
    [(x) => lib.divide(x, -3), [draw("key")]],
  ],
  exp: [[lib.exp, [draw("query", "key")]]],
  log: [[lib.log, [positive("query", "key")]]],
  sqrt: [[lib.sqrt, [positive("query", "key")]]],
  square: [[lib.square, [draw("query", "key")]]],
  abs: [
    [lib.abs, [positive("query", "key")]],
    [lib.abs, [lib.multiply(positive("query", "key"), -1)]],
  ],
  tanh: [
    [lib.tanh, [draw("query", "key")]],
    [lib.tanh, [lib.multiply(draw("query", "key"), 0.01)]],
  ],
  relu: [
    [lib.relu, [positive("query", "key")]],
    [(x) => lib.add(x, lib.relu(x)), [lib.multiply(positive("query", "key"), -1)]],
  ],
  where: [
    [(x) => lib.where(mask, x, 7), [draw("query", "key")]],
    [(x) => lib.where(mask, x, 7), [draw("key", "head")]],
    [(x) => lib.where(mask, x, 7), [draw("head", "key", "query")]],
  ],
  sum: [
    [(x) => lib.sum(x, "query"), [draw("head", "query", "key")]],
    [(x) => lib.sum(x, "key"), [draw("head", "query", "key")]],
    [(x) => lib.mean(x, "head"), [draw("head", "query", "key")]],
    [(x) => lib.mean(x, "key"), [draw("key")]],
  ],
  largest: [
    [(x) => lib.largest(x, "query"), [draw("head", "query", "key")]],
    [(x) => lib.largest(x, "key"), [draw("key")]],
  ],
  softmax: [
    [(x) => lib.softmax(x, "query"), [draw("head", "query", "key")]],
    [(x) => lib.softmax(x, "key"), [draw("head", "query", "key")]],
  ],
  logSoftmax: [
    [(x) => lib.logSoftmax(x, "query"), [draw("head", "query", "key")]],
    [(x) => lib.logSoftmax(x, "key"), [draw("head", "query", "key")]],
  ],
  normalise: [
    [(x) => lib.normalise(x, "query"), [draw("head", "query", "key")]],
    [(x) => lib.normalise(x, "key"), [draw("head", "query", "key")]],
  ],
  contract: [
    [
      (a, b) => lib.contract(a, b, "feature"),
      [draw("query", "feature"), draw("feature", "key")],
    ],
    [
      (a, b) => lib.contract(a, b, "feature"),
      [draw("head", "query", "feature"), draw("head", "key", "feature")],
    ],
    // The factor lacks none, one, two and three of the axes of the other.
    [(a, b) => lib.contract(a, b, "key"), [draw("query", "key"), draw("key")]],
    [(a, b) => lib.contract(a, b, "key"), [draw("key"), draw("key")]],
    [
      (a, b) => lib.contract(a, b, "key"),
      [draw("key"), draw("head", "query", "key", "feature")],
    ],
    [
      (a, b) => lib.contract(a, b, "key"),
      [draw("feature", "key", "head"), draw("head", "query", "key")],
    ],
    [(a) => lib.contract(a, a, "key"), [draw("query", "key")]],
    [
      (a, b) => contractScaled(a, b, "feature", 3),
      [draw("head", "query", "feature"), draw("head", "key", "feature")],
    ],
    [
      (a, b) => contractHiding(a, b, "key"),
      [draw("head", "query", "key"), draw("head", "key", "feature")],
    ],
  ],
  reshape: [
    [(x) => lib.rename(x, "key", "token"), [draw("query", "key")]],
    [
      (x) => lib.split(x, "pair", ["query", "key"], 3),
      [lib.merge(draw("head", "query", "key"), ["query", "key"], "pair")],
    ],
    [(x) => lib.merge(x, ["query", "key"], "pair"), [draw("head", "query", "key")]],
  ],
  permute: [
    [(x) => lib.permute(x, ["key", "head", "query"]), [draw("head", "query", "key")]],
    [(x) => lib.permute(x, ["query", "key", "head"]), [draw("head", "query", "key")]],
  ],
  slice: [
    [(x) => lib.slice(x, "query", 1), [draw("head", "query", "key")]],
    [(x) => lib.slice(x, "head", 0, 1), [draw("head", "query", "key")]],
    [(x) => lib.slice(x, "key", 1, 4), [draw("head", "query", "key")]],
  ],
  join: [
    [(a, b) => lib.join([a, b], "key"), [draw("query", "key"), draw("query", "key")]],
    [(a, b) => lib.join([a, b, a], "query"), [
      draw("head", "query", "key"),
      lib.slice(draw("head", "query", "key"), "query", 0, 2),
    ]],
  ],
  pick: [
    [(x) => lib.pick(x, "query", [2, 0, 2, 2], "token"), [draw("query", "key")]],
    [(x) => lib.pick(x, "query", [1]), [draw("head", "query", "key")]],
    [(x) => lib.pick(x, "key", [4, 4, 0]), [draw("head", "query", "key")]],
  ],
};

for (const [name, cases] of Object.entries(CASES)) {
  Deno.test(`gradients() of ${name} agrees with slopes that are measured`, () => {
    for (const [compute, inputs] of cases) assertSlopes(compute, inputs);
  });
}

Deno.test("gradients() of attention with all options agrees with slopes that are measured", () => {
  const parameters = lib.randomParameters({ model: 6, heads: 1, seed: 1, bias: true });
  const x = lib.random(["token", "model"], { token: 3, model: 6 }, { seed: 2 });
  const bias = lib.random(["query", "key"], { query: 3, key: 3 }, { seed: 3 });
  const options = { mask: lib.causalMask(3), rotary: true } as const;
  type Tokens = lib.Tensor<["token", "model"]>;
  assertSlopes(
    (x, bias, weight) =>
      lib.selfAttention(x as Tokens, {
        ...parameters,
        query: { ...parameters.query, weight: weight as typeof parameters.query.weight },
      }, { ...options, bias: bias as lib.ForPairs }).output,
    [x, bias, parameters.query.weight] as lib.Tensor<lib.Axes>[],
  );
});
