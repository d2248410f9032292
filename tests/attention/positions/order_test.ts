/**
 * What attention knows of the order of its tokens.
 *
 * @module
 */
import fc from "fast-check";
import {
  add,
  causalMask,
  linearBias,
  nested,
  random,
  randomParameters,
  selfAttention,
  sinusoidalPositions,
  type Tensor,
  tensor,
} from "../../../lib/mod.ts";
import { assert } from "../../assert.ts";
import { assertClose, difference } from "../../difference.ts";

type Sequence = Tensor<["token", "model"]>;

/** The tokens at these places, in this order. */
function pick(x: Sequence, order: number[]): Sequence {
  const rows = nested(x);
  return tensor(["token", "model"], order.map((place) => rows[place]!));
}

/**
 * How far the output of shuffled tokens is from the shuffled output: 0 where attention
 * does not know the order.
 */
function orderMatters(
  attend: (x: Sequence) => { readonly output: Tensor<["query", "model"]> },
  x: Sequence,
  order: number[],
): number {
  const output = nested(attend(x).output);
  return difference(
    nested(attend(pick(x, order)).output),
    order.map((place) => output[place]!),
  );
}

Deno.test("without positions, shuffling the tokens shuffles the output and nothing else", () => {
  const scene = fc.record({
    tokens: fc.integer({ min: 1, max: 7 }),
    heads: fc.constantFrom(1, 2, 3),
    feature: fc.constantFrom(1, 2, 5),
    seed: fc.nat(),
  }).chain(({ tokens, heads, feature, seed }) => {
    const model = heads * feature;
    return fc.record({
      x: fc.constant(random(["token", "model"], { token: tokens, model }, { seed })),
      parameters: fc.constant(randomParameters({ model, heads, seed: seed + 1 })),
      order: fc.shuffledSubarray([...Array(tokens).keys()], { minLength: tokens }),
    });
  });
  fc.assert(fc.property(scene, ({ x, parameters, order }) => {
    assertClose(orderMatters((x) => selfAttention(x, parameters), x, order), 0, 1e-5);
  }));
});

const sizes = { token: 5, model: 12 };
const parameters = randomParameters({ model: 12, heads: 3, seed: 1 });
const positions = sinusoidalPositions({ tokens: 5, model: 12 });
const bias = linearBias({ heads: 3, queries: 5, keys: 5 });
const mask = causalMask(5);

const waysToKnow = {
  "sinusoidal positions": (x: Sequence) => selfAttention(add(x, positions), parameters),
  "rotated queries and keys": (x: Sequence) =>
    selfAttention(x, parameters, { rotary: true }),
  "a linear bias": (x: Sequence) => selfAttention(x, parameters, { bias }),
  "a causal mask": (x: Sequence) => selfAttention(x, parameters, { mask }),
};

for (const [way, attend] of Object.entries(waysToKnow)) {
  Deno.test(`with ${way}, the order of the tokens matters`, () => {
    for (let seed = 1; seed <= 20; seed++) {
      const x = random(["token", "model"], sizes, { seed });
      const found = orderMatters(attend, x, [2, 4, 1, 0, 3]);
      assert(found > 0.05, `Expected a difference above 0.05, got ${found}`);
    }
  });
}
