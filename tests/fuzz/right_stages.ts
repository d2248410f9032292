/**
 * Random right calls of stages, masks and positions.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import type { Chance, Sizes } from "./chance.ts";
import { type Maker, shape } from "./right_call.ts";
import { KEYS, pairs, projection, QUERIES, SCORES } from "./right_parts.ts";

const three = (chance: Chance) => chance.sizes([...SCORES, "feature"]);

/** Makers of calls, by the name of the function. */
export const RIGHT_STAGES: Readonly<Record<string, Maker>> = {
  project: (chance) => {
    const sizes = chance.sizes(["token", "model", "projected"]);
    const x = chance.tensor(["token", "model"], sizes);
    const map = projection(chance, "model", "projected", sizes);
    return {
      expected: shape(["token", "projected"], sizes),
      call: () => library.project(x, map),
    };
  },
  projectOutput: (chance) => {
    const sizes = chance.sizes(["query", "concat", "model"]);
    const x = chance.tensor(["query", "concat"], sizes);
    const map = projection(chance, "concat", "model", sizes);
    return {
      expected: shape(["query", "model"], sizes),
      call: () => library.projectOutput(x, map),
    };
  },
  splitHeads: (chance) => {
    const sizes = chance.sizes(["head", "token", "feature"]);
    const projected = sizes.head! * sizes.feature!;
    const x = chance.tensor(["token", "projected"], { ...sizes, projected });
    return {
      expected: shape(["head", "token", "feature"], sizes),
      call: () => library.splitHeads(x, sizes.head!),
    };
  },
  score: (chance) => {
    const sizes = three(chance);
    const [q, k] = [chance.tensor([...QUERIES], sizes), chance.tensor([...KEYS], sizes)];
    return { expected: shape(SCORES, sizes), call: () => library.score(q, k) };
  },
  applyMask: (chance) => {
    const sizes = three(chance), scores = chance.tensor([...SCORES], sizes);
    const mask = pairs((axes) => chance.mask(axes, sizes), chance);
    return {
      expected: shape(SCORES, sizes),
      call: () => library.applyMask(scores, mask),
    };
  },
  attentionWeights: (chance) => {
    const sizes = three(chance), scores = chance.tensor([...SCORES], sizes);
    return {
      expected: shape(SCORES, sizes),
      call: () => library.attentionWeights(scores),
    };
  },
  putWeight: (chance) => {
    const sizes = three(chance), weights = chance.tensor([...SCORES], sizes);
    const place = (name: string) => chance.whole(0, sizes[name]! - 1);
    return {
      expected: shape(SCORES, sizes),
      call: () =>
        library.putWeight(weights, {
          key: place("key"),
          query: chance.maybe(() => place("query")),
          head: chance.maybe(() => place("head")),
        }),
    };
  },
  weightedSum: (chance) => {
    const sizes = three(chance), values = chance.tensor([...KEYS], sizes);
    const weights = library.softmax(chance.tensor([...SCORES], sizes), "key");
    return {
      expected: shape(QUERIES, sizes),
      call: () => library.weightedSum(weights, values),
    };
  },
  concatHeads: (chance) => {
    const sizes = three(chance), x = chance.tensor([...QUERIES], sizes);
    return {
      expected: shape(["query", "concat"], {
        ...sizes,
        concat: sizes.head! * sizes.feature!,
      }),
      call: () => library.concatHeads(x),
    };
  },
  causalMask: (chance) => {
    const query = chance.whole(1, 5), key = chance.maybe(() => chance.whole(1, 5));
    return {
      expected: shape(["query", "key"], { query, key: key ?? query }),
      call: () => library.causalMask(query, key),
    };
  },
  slidingWindowMask: (chance) => {
    const query = chance.whole(1, 5), key = chance.maybe(() => chance.whole(1, 5));
    const width = chance.whole(1, 6);
    return {
      expected: shape(["query", "key"], { query, key: key ?? query }),
      call: () => library.slidingWindowMask(query, width, key),
    };
  },
  paddingMask: (chance) => {
    const { query, key } = chance.sizes(["query", "key"]);
    const present = Array.from({ length: key! }, () => chance.coin());
    return {
      expected: shape(["query", "key"], { query: query!, key: key! }),
      call: () => library.paddingMask(query!, present),
    };
  },
  combineMasks: (chance) => {
    const sizes = three(chance);
    const make = () => pairs((axes) => chance.mask(axes, sizes), chance);
    const first = make(), others = Array.from({ length: chance.whole(0, 2) }, make);
    const isEach = [first, ...others].some(({ axes }) => axes.length === 3);
    return {
      expected: shape(isEach ? SCORES : ["query", "key"], sizes),
      call: () => library.combineMasks(first, ...others),
    };
  },
  linearBias: (chance) => {
    const sizes = {
      head: chance.whole(1, 20),
      query: chance.whole(1, 5),
      key: chance.whole(1, 5),
    };
    return {
      expected: shape(SCORES, sizes),
      call: () =>
        library.linearBias({ heads: sizes.head, queries: sizes.query, keys: sizes.key }),
    };
  },
  rotary: (chance) => {
    const sizes = { ...three(chance), feature: 2 * chance.whole(1, 3) };
    const axes = [...chance.pick([QUERIES, KEYS])] as ["head", "query", "feature"];
    const x = chance.tensor(axes, sizes);
    const many = (sizes as Sizes)[axes[1]]!;
    const how = {
      positions: chance.maybe(() =>
        Array.from({ length: many }, () => chance.whole(-(2 ** 31), 2 ** 31))
      ),
      base: chance.maybe(() => chance.pick([0.5, 1, 2, 10000, 1e30])),
      pairs: chance.maybe(() => chance.pick(["neighbours", "halves"] as const)),
      features: chance.maybe(() => 2 * chance.whole(1, sizes.feature / 2)),
    };
    return { expected: shape(axes, sizes), call: () => library.rotary(x, how) };
  },
  sinusoidalPositions: (chance) => {
    const sizes = { token: chance.whole(1, 9), model: 2 * chance.whole(1, 6) };
    return {
      expected: shape(["token", "model"], sizes),
      call: () =>
        library.sinusoidalPositions({ tokens: sizes.token, model: sizes.model }),
    };
  },
};
