/**
 * What holds for every attention, whatever its sizes and numbers.
 *
 * @module
 */
import fc from "fast-check";
import {
  attention,
  causalMask,
  contract,
  crossAttention,
  nested,
  projectOutput,
  random,
  randomParameters,
  selfAttention,
  split,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { assertClose } from "../difference.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";

type Sequence = Tensor<["token", "model"]>;

const size = fc.constantFrom(1, 2, 3, 5, 7);
const seed = fc.nat();

function sequence(token: number, model: number, seed: number): Sequence {
  return random(["token", "model"], { token, model }, { seed });
}

/** The tokens at these places, in this order. */
function pick(x: Sequence, places: number[]): Sequence {
  const rows = nested(x);
  return tensor(["token", "model"], places.map((place) => rows[place]!));
}

/** The tokens of one sequence, then those of another. */
function chain(x: Sequence, y: Sequence): Sequence {
  return tensor(["token", "model"], [...nested(x), ...nested(y)]);
}

/** Zeros and ones; each query sees at least one key. */
function mixedMask(
  queries: number,
  keys: number,
  seed: number,
): Tensor<["query", "key"]> {
  const coins = nested(
    random(["query", "key"], { query: queries, key: keys }, { seed }),
  );
  return tensor(
    ["query", "key"],
    coins.map((row, query) =>
      row.map((coin, key) => coin > 0 || key === query % keys ? 1 : 0)
    ),
  );
}

/** Two sequences, parameters that fit them, a mask, and an order for queries and keys. */
const scene = fc.record({
  heads: size,
  model: size,
  sourceModel: size,
  keyFeatures: size,
  valueFeatures: size,
  bias: fc.boolean(),
  queries: size,
  keys: size,
  seed,
}).chain(({ queries, keys, ...sizes }) =>
  fc.record({
    target: fc.constant(sequence(queries, sizes.model, sizes.seed + 1)),
    source: fc.constant(sequence(keys, sizes.sourceModel, sizes.seed + 2)),
    parameters: fc.constant(randomParameters(sizes)),
    mask: fc.constant(mixedMask(queries, keys, sizes.seed + 3)),
    queryOrder: fc.shuffledSubarray([...Array(queries).keys()], { minLength: queries }),
    keyOrder: fc.shuffledSubarray([...Array(keys).keys()], { minLength: keys }),
  })
);

Deno.test("attention() has the oracle's stages for any sizes", () => {
  fc.assert(fc.property(scene, ({ target, source, parameters, mask }) => {
    const trace = attention(target, source, parameters, { mask });
    assertOracleAgrees(trace, target, source, parameters, { mask });
  }));
});

Deno.test("each row of weights sums to 1, and a key that may not be seen has none", () => {
  fc.assert(fc.property(scene, ({ target, source, parameters, mask }) => {
    const trace = attention(target, source, parameters, { mask });
    for (const head of nested(trace.weights)) {
      for (const [query, row] of head.entries()) {
        assertClose(row.reduce((sum, share) => sum + share), 1, 1e-6);
        assertEquals(row.every((share) => share >= 0), true);
        const hidden = row.filter((_, key) => nested(mask)[query]![key] === 0);
        assertEquals(hidden, hidden.map(() => 0));
      }
    }
  }));
});

Deno.test("concatenating and projecting is the sum of each head's context times its block", () => {
  fc.assert(fc.property(scene, ({ target, source, parameters }) => {
    const { context, concatenated } = attention(target, source, parameters);
    const { weight } = parameters.output;
    const blocks = split(weight, "concat", ["head", "feature"], parameters.heads);
    const contributions = contract(context, blocks, "feature");
    const ones = tensor(["head"], Array<number>(parameters.heads).fill(1));
    const sum = contract(contributions, ones, "head");
    assertClose(nested(sum), nested(projectOutput(concatenated, { weight })), 1e-5);
  }));
});

Deno.test("permuting queries permutes the rows of weights and output", () => {
  fc.assert(fc.property(scene, ({ target, source, parameters, queryOrder }) => {
    const before = attention(target, source, parameters);
    const after = attention(pick(target, queryOrder), source, parameters);
    const inOrder = <Row>(rows: Row[]) => queryOrder.map((query) => rows[query]!);
    assertClose(nested(after.weights), nested(before.weights).map(inOrder), 1e-6);
    assertClose(nested(after.output), inOrder(nested(before.output)), 1e-6);
  }));
});

Deno.test("permuting keys with their values permutes the columns of weights and nothing else", () => {
  fc.assert(fc.property(scene, ({ target, source, parameters, keyOrder }) => {
    const before = attention(target, source, parameters);
    const after = attention(target, pick(source, keyOrder), parameters);
    const inOrder = (row: number[]) => keyOrder.map((key) => row[key]!);
    assertClose(
      nested(after.weights),
      nested(before.weights).map((head) => head.map(inOrder)),
      1e-6,
    );
    assertClose(nested(after.output), nested(before.output), 1e-5);
  }));
});

Deno.test("under a causal mask the past does not change when the future does", () => {
  const numbers = { heads: size, feature: size, past: size, future: size, seed };
  fc.assert(fc.property(fc.record(numbers), ({ heads, feature, past, future, seed }) => {
    const model = heads * feature;
    const parameters = randomParameters({ model, heads, seed });
    const start = sequence(past, model, seed + 1);
    const whole = chain(start, sequence(future, model, seed + 2));
    const alone = selfAttention(start, parameters, { mask: causalMask(past) });
    const together = selfAttention(whole, parameters, {
      mask: causalMask(past + future),
    });
    assertClose(nested(together.output).slice(0, past), nested(alone.output), 1e-6);
  }));
});

Deno.test("a key that nobody may see changes nothing", () => {
  fc.assert(fc.property(scene, seed, ({ target, source, parameters, mask }, seed) => {
    const more = chain(source, sequence(1, source.sizes.model, seed));
    const hidden = tensor(["query", "key"], nested(mask).map((row) => [...row, 0]));
    const without = attention(target, source, parameters, { mask });
    const withIt = attention(target, more, parameters, { mask: hidden });
    assertClose(nested(withIt.output), nested(without.output), 1e-6);
  }));
});

Deno.test("crossAttention() to several sources is attention() to all their tokens in a row", () => {
  fc.assert(fc.property(scene, size, seed, (scene, length, seed) => {
    const { target, source, parameters, mask } = scene;
    const other = sequence(length, source.sizes.model, seed);
    const rows = nested(mask).map((row) => [...row, ...Array<number>(length).fill(1)]);
    const several = crossAttention(target, [{ source, mask }, other], parameters);
    const one = attention(target, chain(source, other), parameters, {
      mask: tensor(["query", "key"], rows),
    });
    assertClose(nested(several.weights), nested(one.weights), 1e-6);
    assertClose(nested(several.output), nested(one.output), 1e-6);
  }));
});
