/**
 * Masks, biases and rotary positions, in every combination, against plain loops.
 *
 * @module
 */
import fc from "fast-check";
import {
  attention,
  type AttentionOptions,
  type AttentionParameters,
  crossAttention,
  join,
  randomParameters,
  selfAttention,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";
import { forPairs, mixedMask, sequence } from "./scene.ts";

const chosen = fc.record({
  mask: fc.constantFrom("none", "for all", "for each"),
  bias: fc.constantFrom("none", "for all", "for each"),
  rotary: fc.constantFrom("none", "default", "neighbours", "halves"),
  positions: fc.boolean(),
});
const size = fc.constantFrom(1, 2, 3, 5, 7);

/** Options for a scene, as they were chosen. */
function optionsOf(
  choice: typeof chosen extends fc.Arbitrary<infer Choice> ? Choice : never,
  sizes: { heads: number; queries: number; keys: number; features: number; seed: number },
): AttentionOptions {
  const { heads, queries, keys, features, seed } = sizes;
  const per = (which: string) => which === "for each" ? heads : 0;
  const place = (_: unknown, i: number) => (i * 7 + seed) % 101 - 50;
  return {
    mask: choice.mask === "none"
      ? undefined
      : mixedMask(per(choice.mask), queries, keys, seed),
    bias: choice.bias === "none"
      ? undefined
      : forPairs(per(choice.bias), queries, keys, seed + 1),
    rotary: choice.rotary === "none"
      ? undefined
      : choice.rotary === "default" && features % 2 === 0
      ? true
      : features === 1
      ? false
      : {
        features: 2 * (1 + seed % Math.floor(features / 2)),
        pairs: choice.rotary === "halves" ? "halves" : "neighbours",
        base: 10 + seed % 1000,
        positions: choice.positions
          ? {
            target: Array.from({ length: queries }, place),
            source: Array.from({ length: keys }, place),
          }
          : undefined,
      },
  };
}

Deno.test("attention() has the oracle's stages with any mask, bias and rotary positions", () => {
  const sizes = fc.record({
    heads: size,
    queries: size,
    keys: size,
    features: fc.integer({ min: 1, max: 8 }),
    seed: fc.nat({ max: 1e6 }),
  });
  fc.assert(
    fc.property(sizes, chosen, (sizes, choice) => {
      const { heads, queries, keys, features, seed } = sizes;
      const target = sequence(queries, 5, seed);
      const source = sequence(keys, 3, seed + 1);
      const parameters = randomParameters({
        model: 5,
        sourceModel: 3,
        heads,
        keyFeatures: features,
        valueFeatures: 2,
        bias: seed % 2 === 0,
        seed: seed + 2,
      });
      const options = optionsOf(choice, sizes);
      const trace = attention(target, source, parameters, options);
      assertOracleAgrees(trace, target, source, parameters, options);
    }),
    { numRuns: 300 },
  );
});

// Every axis has its own size, so that swapped axes cannot pass by luck.
const target = sequence(5, 13, 1);
const text = sequence(3, 17, 2);
const image = sequence(7, 17, 3);
const sizes = { model: 13, heads: 2, keyFeatures: 6, valueFeatures: 11, seed: 4 };
const ofSelf = randomParameters({ ...sizes, bias: true });
const parameters = randomParameters({ ...sizes, sourceModel: 17, bias: true });
const rotary = { pairs: "halves", features: 4, base: 100 } as const;

for (const maskHeads of [0, 2]) {
  for (const biasHeads of [0, 2]) {
    const which = `${maskHeads ? "a mask for each head" : "a mask for all heads"}, ` +
      (biasHeads ? "a bias for each head" : "a bias for all heads");

    Deno.test(`selfAttention() with ${which} and rotary positions has the oracle's stages`, () => {
      const mask = mixedMask(maskHeads, 5, 5, 5);
      const bias = forPairs(biasHeads, 5, 5, 6);
      for (const how of [true, rotary]) {
        const options = { mask, bias, rotary: how };
        const trace = selfAttention(target, ofSelf, options);
        assertOracleAgrees(trace, target, target, ofSelf, options);
      }
    });

    Deno.test(`crossAttention() to two memories with ${which} and rotary positions has the oracle's stages`, () => {
      const mask = mixedMask(maskHeads, 5, 10, 7);
      const bias = forPairs(biasHeads, 5, 10, 8);
      for (const how of [true, rotary]) {
        const options = { mask, bias, rotary: how };
        const trace = crossAttention(
          target,
          [text, { source: image }],
          parameters,
          options,
        );
        assertOracleAgrees(
          trace,
          target,
          join([text, image], "token"),
          parameters,
          options,
        );
      }
    });
  }
}

/** The parameters, with those of the keys and values exchanged. */
function turned({ key, value, ...others }: AttentionParameters): AttentionParameters {
  return { ...others, key: value, value: key };
}

Deno.test("the oracle notices when something is exchanged", () => {
  // A test of the test: what it compares must be able to differ.
  const square = randomParameters({
    model: 13,
    heads: 2,
    keyFeatures: 6,
    valueFeatures: 6,
    seed: 1,
  });
  const [mask, other] = [mixedMask(2, 5, 5, 1), mixedMask(2, 5, 5, 2)];
  const trace = selfAttention(target, square, { mask, rotary: true });
  const wrong: (() => void)[] = [
    () =>
      assertOracleAgrees(trace, target, target, turned(square), { mask, rotary: true }),
    () =>
      assertOracleAgrees(trace, target, target, square, { mask: other, rotary: true }),
    () =>
      assertOracleAgrees(trace, target, target, square, {
        mask,
        rotary: { pairs: "halves" },
      }),
    () =>
      assertOracleAgrees(trace, target, target, square, {
        mask,
        rotary: true,
        bias: mask,
      }),
    () => assertOracleAgrees(trace, target, target, square, { mask }),
  ];
  const noticed = wrong.filter((call) => {
    try {
      call();
      return false;
    } catch {
      return true;
    }
  });
  assertEquals(noticed.length, wrong.length);
});
