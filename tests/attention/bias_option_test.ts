import fixtures from "../fixtures/positions.json" with { type: "json" };
import {
  add,
  attention,
  attentionWeights,
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
} from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { assertClose } from "../difference.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, sourceModel: 13, heads: 2, keyFeatures: 7, valueFeatures: 17 };
const parameters = randomParameters({ ...sizes, seed: 3, bias: true });
const bias = linearBias({ heads: 2, queries: 3, keys: 5 });
const nothing = zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 });

for (const { heads, x, state, weights, output } of fixtures.biasedAttention) {
  Deno.test(`attention() agrees with PyTorch under BLOOM's bias of ${heads} heads`, () => {
    const tokens = tensor(["token", "model"], x);
    const length = x.length;
    const trace = attention(tokens, tokens, parametersFromTorch(state, heads), {
      bias: linearBias({ heads, queries: length, keys: length }),
      mask: causalMask(length),
    });
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

Deno.test("attention() with a bias of zeros has the oracle's stages of attention", () => {
  const mask = paddingMask(3, [true, false, true, true, false]);
  const trace = attention(target, source, parameters, { bias: nothing, mask });
  assertOracleAgrees(trace, target, source, parameters, { mask });
});

Deno.test("attention() adds a bias to the scores and goes on from there", () => {
  const plain = attention(target, source, parameters);
  const trace = attention(target, source, parameters, { bias });
  assertEquals(Object.keys(trace), Object.keys(plain));
  const scores = add(score(plain.queries, plain.keys), bias);
  const context = weightedSum(attentionWeights(scores), plain.values);
  assertEquals(nested(trace.scores), nested(scores));
  assertEquals(nested(trace.context), nested(context));
  assert(trace.maskedScores === trace.scores);
});

Deno.test("attention() refuses a bias of other sizes and shows both shapes", () => {
  assertThrows(
    () =>
      attention(target, source, parameters, {
        bias: linearBias({ heads: 2, queries: 5, keys: 3 }),
      }),
    RangeError,
    'Cannot add the bias: both sides must have the same size of "query", ' +
      "found [head 2, query 3, key 5] and [head 2, query 5, key 3]",
  );
});

Deno.test("attention() takes one bias for all heads, or one for each", () => {
  const shared = random(["query", "key"], { query: 3, key: 5 }, { seed: 7 });
  const forAll = attention(target, source, parameters, { bias: shared });
  const forEach = attention(target, source, parameters, { bias: add(nothing, shared) });
  assertEquals(nested(forAll.output), nested(forEach.output));
});

Deno.test("attention() refuses a bias of other axes", () => {
  assertThrows(
    // @ts-expect-error: a bias is for queries and keys
    () => attention(target, source, parameters, { bias: target }),
    TypeError,
    "Cannot use bias: the axes must be [query, key], found [token 3, model 11]",
  );
});
