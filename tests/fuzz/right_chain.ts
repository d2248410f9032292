/**
 * Random right calls of the whole chain, and of its parameters.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import type { Chance, Sizes } from "./chance.ts";
import { type Maker, type Shape, shape } from "./right_call.ts";
import { KEYS, pairs, projection, QUERIES, SCORES } from "./right_parts.ts";

/** The sizes of one attention; all heads together are `projected`. */
interface Scene {
  readonly sizes: Sizes;
  readonly parameters: library.AttentionParameters;
  readonly target: library.Tensor<["token", "model"]>;
}

function scene(chance: Chance, sourceModel: number): Scene {
  const sizes = {
    head: chance.whole(1, 3),
    query: chance.whole(1, 4),
    feature: chance.whole(1, 4),
    valueFeature: chance.whole(1, 3),
    model: chance.whole(1, 4),
  };
  const { head, feature, valueFeature, model } = sizes;
  const linear = (rows: number, columns: number) => ({
    weight: chance.tensor(["model", "projected"], { model: rows, projected: columns }),
    bias: chance.maybe(() => chance.tensor(["projected"], { projected: columns })),
  });
  return {
    sizes,
    target: chance.tensor(["token", "model"], { token: sizes.query, model }),
    parameters: {
      heads: head,
      query: linear(model, head * feature),
      key: linear(sourceModel, head * feature),
      value: linear(sourceModel, head * valueFeature),
      output: {
        weight: chance.tensor(["concat", "model"], {
          concat: head * valueFeature,
          model,
        }),
        bias: chance.maybe(() => chance.tensor(["model"], { model })),
      },
    },
  };
}

function options(chance: Chance, sizes: Sizes, keys: number): library.AttentionOptions {
  const all = { ...sizes, key: keys };
  const places = (many: number) =>
    Array.from({ length: many }, () => chance.whole(-1e6, 1e6));
  const isEven = sizes.feature! % 2 === 0;
  return {
    mask: chance.maybe(() => pairs((axes) => chance.mask(axes, all), chance)),
    bias: chance.maybe(() => pairs((axes) => chance.tensor(axes, all), chance)),
    rotary: isEven && chance.coin()
      ? chance.coin() || {
        positions: chance.maybe(() => ({
          target: places(sizes.query!),
          source: places(keys),
        })),
        base: chance.pick([2, 500, 10000, 1e6]),
        pairs: chance.pick(["neighbours", "halves"] as const),
        features: 2 * chance.whole(1, sizes.feature! / 2),
      }
      : undefined,
  };
}

/** The shapes of a whole trace. */
function trace(sizes: Sizes, key: number): Record<string, Shape> {
  const all: Sizes = { ...sizes, key, concat: sizes.head! * sizes.valueFeature! };
  const ofValues = { ...all, feature: sizes.valueFeature! };
  return {
    queries: shape(QUERIES, all),
    keys: shape(KEYS, all),
    values: shape(KEYS, ofValues),
    scores: shape(SCORES, all),
    maskedScores: shape(SCORES, all),
    weights: shape(SCORES, all),
    context: shape(QUERIES, ofValues),
    concatenated: shape(["query", "concat"], all),
    output: shape(["query", "model"], all),
  };
}

/** Makers of calls, by the name of the function. */
export const RIGHT_CHAIN: Readonly<Record<string, Maker>> = {
  attention: (chance) => {
    const [keys, model] = [chance.whole(1, 4), chance.whole(1, 4)];
    const { sizes, target, parameters } = scene(chance, model);
    const source = chance.tensor(["token", "model"], { token: keys, model });
    const chosen = options(chance, sizes, keys);
    return {
      expected: trace(sizes, keys),
      call: () => library.attention(target, source, parameters, chosen),
    };
  },
  attendWith: (chance) => {
    const [keys, model] = [chance.whole(1, 4), chance.whole(1, 4)];
    const { sizes, target, parameters } = scene(chance, model);
    const source = chance.tensor(["token", "model"], { token: keys, model });
    const attentionWeights = (scores: library.Tensor<["head", "query", "key"]>) =>
      library.putWeight(scores, { key: 0 });
    const attend = library.attendWith({ attentionWeights });
    return {
      expected: trace(sizes, keys),
      call: () => attend(target, source, parameters, options(chance, sizes, keys)),
    };
  },
  withoutHead: (chance) => {
    const { sizes, parameters } = scene(chance, 3);
    const concat = sizes.head! * sizes.valueFeature!;
    return {
      expected: { weight: shape(["concat", "model"], { ...sizes, concat }) },
      call: () =>
        library.withoutHead(parameters, chance.whole(0, sizes.head! - 1)).output,
    };
  },
  selfAttention: (chance) => {
    const { sizes, parameters } = scene(chance, 3);
    const x = chance.tensor(["token", "model"], { token: sizes.query!, model: 3 });
    const query = projection(chance, "model", "projected", {
      model: 3,
      projected: sizes.head! * sizes.feature!,
    });
    const chosen = options(chance, sizes, sizes.query!);
    return {
      expected: trace(sizes, sizes.query!),
      call: () => library.selfAttention(x, { ...parameters, query }, chosen),
    };
  },
  crossAttention: (chance) => {
    const model = chance.whole(1, 4);
    const { sizes, target, parameters } = scene(chance, model);
    const lengths = Array.from({ length: chance.whole(1, 3) }, () => chance.whole(1, 3));
    const sources = lengths.map((key) => {
      const source = chance.tensor(["token", "model"], { token: key, model });
      const own = { ...sizes, key };
      const mask = chance.maybe(() => pairs((axes) => chance.mask(axes, own), chance));
      return chance.coin() && mask === undefined ? source : { source, mask };
    });
    const keys = lengths.reduce((a, b) => a + b);
    // Two masks together might leave a query without any key.
    const { mask: _, ...chosen } = options(chance, sizes, keys);
    return {
      expected: trace(sizes, keys),
      call: () => library.crossAttention(target, sources, parameters, chosen),
    };
  },
  randomParameters: (chance) => {
    const { heads, feature, value } = chance.sizes(["heads", "feature", "value"]);
    const sizes = { model: chance.whole(1, 6), projected: heads! * feature! };
    const sourceModel = chance.whole(1, 6), concat = heads! * value!;
    return {
      expected: {
        query: shape(["model", "projected"], sizes),
        key: shape(["model", "projected"], { ...sizes, model: sourceModel }),
        value: shape(["model", "projected"], { model: sourceModel, projected: concat }),
        output: shape(["concat", "model"], { ...sizes, concat }),
      },
      call: () => {
        const { query, key, value: ofValue, output } = library.randomParameters({
          model: sizes.model,
          heads: heads!,
          keyFeatures: feature!,
          valueFeatures: value!,
          sourceModel,
          seed: chance.whole(0, 1e6),
        });
        return {
          query: query.weight,
          key: key.weight,
          value: ofValue.weight,
          output: output.weight,
        };
      },
    };
  },
  parametersFromTorch: (chance) => {
    const heads = chance.whole(1, 3), width = heads * chance.whole(1, 3);
    const rows = (many: number) =>
      library.nested(chance.tensor(["a", "b"], { a: many, b: width }));
    const state = {
      in_proj_weight: rows(3 * width),
      in_proj_bias: chance.coin() ? rows(3)!.flat() : null,
      "out_proj.weight": rows(width),
    };
    const square = shape(["model", "projected"], { model: width, projected: width });
    return {
      expected: { query: square, key: square, value: square },
      call: () => {
        const { query, key, value } = library.parametersFromTorch(state, heads);
        return { query: query.weight, key: key.weight, value: value.weight };
      },
    };
  },
};
