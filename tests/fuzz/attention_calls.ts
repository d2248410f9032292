/**
 * A right call of every public function of `lib/attention`, in slots.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import { keys, mask, queries, scores, source, tokens, weights } from "./scene.ts";
import {
  count,
  flag,
  list,
  matrix,
  nullable,
  number,
  of,
  only,
  optional,
  options,
  record,
  type Slot,
  whole,
} from "./slots.ts";

const parameters = library.randomParameters({ model: 10, heads: 5, bias: true, seed: 6 });
const bias = library.linearBias({ heads: 5, queries: 3, keys: 5 });

/** A mask or a bias: for all heads, or for each. */
export const pairs = (x: library.ForPairs): Slot => ({
  value: x,
  may: (other) => of(mask).may(other) || of(scores).may(other),
});

export const linear = (map: library.Projection | library.OutputProjection): Slot =>
  record({
    weight: of(map.weight as library.Tensor<library.Axes>),
    bias: optional(of(map.bias as library.Tensor<library.Axes>)),
  });

export const learned: Slot = record({
  heads: count(parameters.heads),
  query: linear(parameters.query),
  key: linear(parameters.key),
  value: linear(parameters.value),
  output: linear(parameters.output),
});

const positions = (many: number): Slot =>
  list(...Array.from({ length: many }, (_, i) => whole(i)));

const turning = {
  base: number(500),
  pairs: only("halves"),
  features: count(2),
};

/** Whether queries and keys can be turned so: yes, no, or with all options left out. */
export function mayTurn(other: unknown): boolean {
  return typeof other === "boolean" || options({}).may(other);
}

/** What `attention` can be asked for besides its three arguments. */
const chosen: Slot = options({
  mask: pairs(mask),
  bias: pairs(bias),
  rotary: {
    ...options({
      positions: record({ target: positions(3), source: positions(5) }),
      ...turning,
    }),
    may: mayTurn,
  },
});

/** The arguments, by the name of the function. */
export const ATTENTION_CALLS: Readonly<Record<string, Slot[]>> = {
  project: [of(tokens), linear(parameters.query)],
  splitHeads: [of(library.rename(tokens, "model", "projected")), count(2)],
  score: [of(queries), of(keys)],
  applyMask: [of(scores), pairs(mask)],
  attentionWeights: [of(scores)],
  weightedSum: [of(weights), of(keys)],
  concatHeads: [of(queries)],
  projectOutput: [
    of(library.random(["query", "concat"], { query: 3, concat: 10 }, { seed: 8 })),
    linear(parameters.output),
  ],
  attention: [of(tokens), of(source), learned, chosen],
  attendWith: [{
    ...record({
      attentionWeights: {
        value: library.attentionWeights,
        may: (other) => typeof other === "function",
      },
    }),
    may: (other) => other !== undefined && options({}).may(other),
  }],
  putWeight: [
    of(weights),
    record({ key: whole(4), query: optional(whole(1)), head: optional(whole(0)) }),
  ],
  withoutHead: [learned, whole(4)],
  selfAttention: [
    of(source),
    learned,
    options({
      mask: pairs(library.causalMask(5)),
      rotary: { value: true, may: mayTurn },
    }),
  ],
  crossAttention: [
    of(tokens),
    {
      ...list(record({ source: of(source), mask: optional(pairs(mask)) }), of(source)),
      may: (other) => of(source).may(other),
    },
    learned,
    options({
      mask: pairs(library.causalMask(3, 10)),
      bias: pairs(library.linearBias({ heads: 5, queries: 3, keys: 10 })),
      rotary: { value: true, may: mayTurn },
    }),
  ],
  causalMask: [count(3), optional(count(5))],
  combineMasks: [pairs(mask), optional(pairs(library.map(scores, () => 1)))],
  paddingMask: [count(2), { ...list(flag(true), flag(false)), may: () => false }],
  slidingWindowMask: [count(3), count(2), optional(count(5))],
  randomParameters: [record({
    model: count(6),
    heads: count(2),
    seed: whole(3),
    sourceModel: optional(count(5)),
    keyFeatures: optional(count(2)),
    valueFeatures: optional(count(3)),
    bias: optional(flag(true)),
  })],
  parametersFromTorch: [
    record({
      in_proj_weight: matrix(6, 2),
      in_proj_bias: nullable(list(...Array.from({ length: 6 }, (_, i) => number(i)))),
      "out_proj.weight": matrix(2, 2),
      "out_proj.bias": nullable(list(number(1), number(2))),
    }),
    count(2),
  ],
  linearBias: [record({ heads: count(2), queries: count(3), keys: count(5) })],
  rotary: [of(queries), options({ positions: positions(3), ...turning })],
  sinusoidalPositions: [record({ tokens: count(3), model: count(4) })],
};
