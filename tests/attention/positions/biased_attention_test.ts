import fixtures from "../../fixtures/positions.json" with { type: "json" };
import {
  attention,
  attentionWeights,
  biasedAttention,
  causalMask,
  linearBias,
  nested,
  paddingMask,
  parametersFromTorch,
  random,
  randomParameters,
  score,
  tensor,
  weightedSum,
  zeros,
  zip,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";
import { assertOracleAgrees } from "../ask_oracle.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, sourceModel: 13, heads: 2, keyFeatures: 7, valueFeatures: 17 };
const weights = randomParameters({ ...sizes, seed: 3, bias: true });
const bias = linearBias({ heads: 2, queries: 3, keys: 5 });
const nothing = zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 });

for (const { heads, x, state, weights, output } of fixtures.biasedAttention) {
  Deno.test(`biasedAttention() agrees with PyTorch under BLOOM's bias of ${heads} heads`, () => {
    const tokens = tensor(["token", "model"], x);
    const length = x.length;
    const trace = biasedAttention(tokens, tokens, parametersFromTorch(state, heads), {
      bias: linearBias({ heads, queries: length, keys: length }),
      mask: causalMask(length),
    });
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

Deno.test("biasedAttention() with a bias of zeros has the oracle's stages of attention", () => {
  const mask = paddingMask(3, [true, false, true, true, false]);
  const trace = biasedAttention(target, source, weights, { bias: nothing, mask });
  assertOracleAgrees(trace, target, source, weights, mask);
});

Deno.test("biasedAttention() adds the bias to the scores and goes on from there", () => {
  const plain = attention(target, source, weights);
  const trace = biasedAttention(target, source, weights, { bias });
  assertEquals(Object.keys(trace), Object.keys(plain));
  const scores = zip(score(plain.queries, plain.keys), bias, (a, b) => a + b);
  const context = weightedSum(attentionWeights(scores), plain.values);
  assertEquals(nested(trace.scores), nested(scores));
  assertEquals(nested(trace.context), nested(context));
  assert(trace.maskedScores === trace.scores);
});

Deno.test("biasedAttention() refuses a bias of other sizes and shows both shapes", () => {
  assertThrows(
    () =>
      biasedAttention(target, source, weights, {
        bias: linearBias({ heads: 2, queries: 5, keys: 3 }),
      }),
    RangeError,
    'Cannot add the bias: both sides must have the same size of "query", ' +
      "found [head 2, query 3, key 5] and [head 2, query 5, key 3]",
  );
});

Deno.test("biasedAttention() refuses to go without a bias, or with one of other axes", () => {
  assertThrows(
    // @ts-expect-error: the bias is needed
    () => biasedAttention(target, source, weights, {}),
    TypeError,
    "Cannot use bias: the axes must be [head, query, key], found undefined",
  );
  assertThrows(
    // @ts-expect-error: the bias is needed
    () => biasedAttention(target, source, weights),
    TypeError,
    "Cannot attend: the options must be { bias, mask }, found undefined",
  );
  assertThrows(
    // @ts-expect-error: a mask is no bias
    () => biasedAttention(target, source, weights, { bias: causalMask(3) }),
    TypeError,
    "Cannot use bias: the axes must be [head, query, key], found [query 3, key 3]",
  );
});

Deno.test("biasedAttention() refuses what attention() refuses, in the same words", () => {
  const calls: ((attend: typeof attention) => unknown)[] = [
    // @ts-expect-error: a sentence is no tensor
    (attend) => attend("a sentence", source, weights),
    // @ts-expect-error: weights are no tokens
    (attend) => attend(target, weights, source),
    (attend) => attend(target, source, weights, { mask: causalMask(3) }),
    (attend) => attend(target, source, { ...weights, heads: 5 }),
    (attend) => attend(source, target, weights),
  ];
  for (const call of calls) {
    const { name, message } = assertThrows(() => call(attention), Error);
    const kind = name === "TypeError" ? TypeError : RangeError;
    const withBias: typeof attention = (target, source, weights, options) =>
      biasedAttention(target, source, weights, { ...options, bias: nothing });
    assertThrows(() => call(withBias), kind, message);
  }
});
