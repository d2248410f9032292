import fixtures from "../../fixtures/positions.json" with { type: "json" };
import {
  attention,
  causalMask,
  nested,
  parametersFromTorch,
  random,
  randomParameters,
  rotary,
  rotaryAttention,
  selfAttention,
  tensor,
} from "../../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";
import { assertClose } from "../../difference.ts";
import { assertOracleAgrees } from "../ask_oracle.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, heads: 2, keyFeatures: 6, valueFeatures: 7, seed: 3 };
const weights = randomParameters({ ...sizes, sourceModel: 13, bias: true });

for (const { heads, causal, x, state, weights, output } of fixtures.rotaryAttention) {
  const mask = causal ? "under a causal mask" : "without a mask";
  Deno.test(`rotaryAttention() agrees with RoFormer's layer of ${heads} heads ${mask}`, () => {
    const tokens = tensor(["token", "model"], x);
    const options = causal ? { mask: causalMask(x.length) } : {};
    const learned = parametersFromTorch(state, heads);
    const trace = rotaryAttention(tokens, tokens, learned, options);
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

Deno.test("rotaryAttention() rotates queries and keys, and not the values", () => {
  const plain = attention(target, source, weights);
  const trace = rotaryAttention(target, source, weights);
  assertEquals(Object.keys(trace), Object.keys(plain));
  assertEquals(nested(trace.queries), nested(rotary(plain.queries)));
  assertEquals(nested(trace.keys), nested(rotary(plain.keys)));
  assertEquals(nested(trace.values), nested(plain.values));
});

Deno.test("rotaryAttention() without a mask has masked scores that are the scores", () => {
  const trace = rotaryAttention(target, source, weights);
  assert(trace.maskedScores === trace.scores);
});

Deno.test("rotaryAttention() of one token is attention, since nothing is at a distance", () => {
  const x = random(["token", "model"], { token: 1, model: 11 }, { seed: 5 });
  const learned = randomParameters(sizes);
  const trace = rotaryAttention(x, x, learned);
  assertOracleAgrees(trace, x, x, learned);
  assertEquals(nested(trace.output), nested(selfAttention(x, learned).output));
});

Deno.test("rotaryAttention() refuses heads with an odd number of query features", () => {
  const odd = randomParameters({
    model: 11,
    heads: 2,
    keyFeatures: 5,
    valueFeatures: 6,
    seed: 1,
  });
  assertThrows(
    () => rotaryAttention(target, target, odd),
    RangeError,
    "Cannot rotate by position: the number of features must be even",
  );
});

Deno.test("rotaryAttention() refuses what attention() refuses, in the same words", () => {
  const calls: ((attend: typeof attention) => unknown)[] = [
    // @ts-expect-error: a sentence is no tensor
    (attend) => attend("a sentence", source, weights),
    // @ts-expect-error: weights are no tokens
    (attend) => attend(target, weights, source),
    // @ts-expect-error: "masks" is no option
    (attend) => attend(target, source, weights, { masks: causalMask(3) }),
    (attend) => attend(target, source, weights, { mask: causalMask(3) }),
    (attend) => attend(target, source, { ...weights, heads: 5 }),
    (attend) => attend(source, target, weights),
  ];
  for (const call of calls) {
    const { name, message } = assertThrows(() => call(attention), Error);
    const kind = name === "TypeError" ? TypeError : RangeError;
    assertThrows(() => call(rotaryAttention), kind, message);
  }
});
