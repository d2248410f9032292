/**
 * A right call of every public function of `lib/tensor` and `lib/attention`, in slots.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import {
  any,
  axis,
  callback,
  count,
  flag,
  list,
  name,
  names,
  nullable,
  number,
  of,
  only,
  operand,
  optional,
  options,
  record,
  type Slot,
  whole,
} from "./slots.ts";

/** A function and its arguments. */
export interface PublicCall {
  readonly name: string;
  readonly call: (...given: unknown[]) => unknown;
  readonly given: readonly Slot[];
}

// Every axis has its own size, so that swapped axes cannot pass by luck.
const SIZES = { token: 3, model: 10, head: 2, query: 3, key: 5, feature: 4 };

function draw<const A extends (keyof typeof SIZES)[]>(axes: A, seed: number) {
  return library.random(axes, SIZES, { seed });
}

const tokens = draw(["token", "model"], 1);
const queries = draw(["head", "query", "feature"], 2);
const keys = draw(["head", "key", "feature"], 3);
const scores = draw(["head", "query", "key"], 4);
const source = library.random(["token", "model"], { token: 5, model: 10 }, { seed: 5 });
const positive = library.abs(scores);
const weights = library.softmax(scores, "key");
const mask = library.causalMask(3, 5);
const parameters = library.randomParameters({ model: 10, heads: 5, bias: true, seed: 6 });
const bias = library.linearBias({ heads: 5, queries: 3, keys: 5 });

/** A mask or a bias: for all heads, or for each. */
const pairs = (x: library.ForPairs): Slot => ({
  value: x,
  may: (other) => of(mask).may(other) || of(scores).may(other),
});

const linear = (map: library.Projection | library.OutputProjection): Slot =>
  record({
    weight: of(map.weight as library.Tensor<library.Axes>),
    bias: optional(of(map.bias as library.Tensor<library.Axes>)),
  });

const learned: Slot = record({
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
function mayTurn(other: unknown): boolean {
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

const square = (rows: number, columns: number): Slot => ({
  ...list(
    ...Array.from(
      { length: rows },
      (_, row) =>
        list(...Array.from({ length: columns }, (_, column) => number(row - column))),
    ),
  ),
  may: () => false,
});

const CALLS: Record<string, Slot[]> = {
  tensor: [names("query", "key"), square(2, 3)],
  zeros: [names("query", "key"), record({ query: count(2), key: count(3) })],
  at: [any(scores), record({ head: whole(1), query: whole(2), key: whole(3) })],
  nested: [any(scores)],
  size: [any(scores), axis("key")],
  merge: [any(scores), list(axis("query"), axis("key")), name("pair")],
  permute: [any(scores), list(axis("key"), axis("head"), axis("query"))],
  rename: [any(scores), axis("key"), name("token")],
  split: [any(tokens), axis("model"), names("a", "b"), count(2)],
  contract: [any(queries), any(keys), axis("feature")],
  join: [list(any(scores), any(scores)), axis("key")],
  slice: [any(scores), axis("key"), whole(1), optional(whole(4))],
  add: [operand(scores), operand(mask)],
  subtract: [operand(scores), operand(2)],
  multiply: [operand(scores), operand(weights)],
  divide: [operand(1), operand(positive)],
  abs: [any(scores)],
  exp: [any(scores)],
  log: [any(positive)],
  relu: [any(scores)],
  sqrt: [any(positive)],
  square: [any(scores)],
  tanh: [any(scores)],
  map: [any(scores), callback((value) => value + 1)],
  zip: [any(scores), any(mask), callback((a, b) => a - b)],
  where: [any(mask), any(scores), number(-1)],
  largest: [any(scores), axis("key")],
  mean: [any(scores), axis("head")],
  sum: [any(scores), axis("query")],
  softmax: [any(scores), axis("key")],
  largestDifference: [any(scores), any(scores)],
  random: [
    names("query", "key"),
    record({ query: count(2), key: count(3) }),
    record({ seed: whole(7) }),
  ],
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
      in_proj_weight: square(6, 2),
      in_proj_bias: nullable(list(...Array.from({ length: 6 }, (_, i) => number(i)))),
      "out_proj.weight": square(2, 2),
      "out_proj.bias": nullable(list(number(1), number(2))),
    }),
    count(2),
  ],
  linearBias: [record({ heads: count(2), queries: count(3), keys: count(5) })],
  rotary: [of(queries), options({ positions: positions(3), ...turning })],
  sinusoidalPositions: [record({ tokens: count(3), model: count(4) })],
};

/** All of them, by name. */
export const PUBLIC_CALLS: readonly PublicCall[] = Object.entries(CALLS).map(
  ([name, given]) => ({
    name,
    names,
    call: library[name as keyof typeof library] as unknown as PublicCall["call"],
    given,
  }),
);

/** The names of all functions that the front door lets out of some rooms. */
export async function functionsOf(rooms: readonly string[]): Promise<string[]> {
  const door = await Deno.readTextFile(new URL("../../lib/mod.ts", import.meta.url));
  const found = door.matchAll(/export \{([^}]*)\} from "\.\/(\w+)\//g);
  return found.flatMap(([, names, room]) =>
    rooms.includes(room!)
      ? names!.split(",").map((name) => name.trim()).filter((name) =>
        /^[a-z]\w*$/.test(name)
      )
      : []
  ).toArray();
}
