import fixtures from "../fixtures/positions.json" with { type: "json" };
import {
  attention,
  type AttentionOptions,
  causalMask,
  nested,
  parametersFromTorch,
  random,
  randomParameters,
  rotary,
  selfAttention,
  tensor,
} from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { assertClose } from "../difference.ts";
import { assertOracleAgrees } from "./ask_oracle.ts";

// Every axis has its own size, so that swapped axes cannot pass by luck.
const target = random(["token", "model"], { token: 3, model: 11 }, { seed: 1 });
const source = random(["token", "model"], { token: 5, model: 13 }, { seed: 2 });
const sizes = { model: 11, heads: 2, keyFeatures: 6, valueFeatures: 7, seed: 3 };
const parameters = randomParameters({ ...sizes, sourceModel: 13, bias: true });

for (const { heads, causal, x, state, weights, output } of fixtures.rotaryAttention) {
  const mask = causal ? "under a causal mask" : "without a mask";
  Deno.test(`attention() with rotary positions agrees with RoFormer's layer of ${heads} heads ${mask}`, () => {
    const tokens = tensor(["token", "model"], x);
    const options = causal ? { mask: causalMask(x.length) } : {};
    const learned = parametersFromTorch(state, heads);
    const trace = attention(tokens, tokens, learned, { ...options, rotary: true });
    assertClose(nested(trace.weights), weights, 1e-5);
    assertClose(nested(trace.output), output, 1e-5);
  });
}

Deno.test("attention() with rotary positions rotates queries and keys, and not the values", () => {
  const plain = attention(target, source, parameters);
  const trace = attention(target, source, parameters, { rotary: true });
  assertEquals(Object.keys(trace), Object.keys(plain));
  assertEquals(
    nested(trace.queries),
    nested(rotary(plain.queries, { positions: [2, 3, 4] })),
  );
  assertEquals(nested(trace.keys), nested(rotary(plain.keys)));
  assertEquals(nested(trace.values), nested(plain.values));
});

Deno.test("attention() with rotary positions without a mask has masked scores that are the scores", () => {
  const trace = attention(target, source, parameters, { rotary: true });
  assert(trace.maskedScores === trace.scores);
});

Deno.test("attention() with rotary positions of one token is attention, since nothing is at a distance", () => {
  const x = random(["token", "model"], { token: 1, model: 11 }, { seed: 5 });
  const learned = randomParameters(sizes);
  const trace = attention(x, x, learned, { rotary: true });
  assertOracleAgrees(trace, x, x, learned);
  assertEquals(nested(trace.output), nested(selfAttention(x, learned).output));
});

Deno.test("attention() with rotary positions refuses heads with an odd number of query features", () => {
  const odd = randomParameters({
    model: 11,
    heads: 2,
    keyFeatures: 5,
    valueFeatures: 6,
    seed: 1,
  });
  assertThrows(
    () => attention(target, target, odd, { rotary: true }),
    RangeError,
    "Cannot rotate by position: the number of features that turn must be even",
  );
});

Deno.test("attention() with rotary positions refuses what it refuses without, in the same words", () => {
  const calls: ((attend: typeof attention) => unknown)[] = [
    // @ts-expect-error: a sentence is no tensor
    (attend) => attend("a sentence", source, parameters),
    // @ts-expect-error: parameters are no tokens
    (attend) => attend(target, parameters, source),
    (attend) => attend(target, source, parameters, { mask: causalMask(3) }),
    (attend) => attend(target, source, { ...parameters, heads: 5 }),
    (attend) => attend(source, target, parameters),
  ];
  for (const call of calls) {
    const { name, message } = assertThrows(() => call(attention), Error);
    const kind = name === "TypeError" ? TypeError : RangeError;
    const rotated: typeof attention = (target, source, parameters, options) =>
      attention(target, source, parameters, { ...options, rotary: true });
    assertThrows(() => call(rotated), kind, message);
  }
});

Deno.test("attention() takes positions, a base, other pairs and fewer features", () => {
  const positions = { target: [4, 9, 2], source: [0, 3, 5, 7, 11] };
  const how = { base: 500, pairs: "halves", features: 4 } as const;
  const plain = attention(target, source, parameters);
  const trace = attention(target, source, parameters, { rotary: { positions, ...how } });
  const queries = rotary(plain.queries, { positions: positions.target, ...how });
  const keys = rotary(plain.keys, { positions: positions.source, ...how });
  assertEquals(nested(trace.queries), nested(queries));
  assertEquals(nested(trace.keys), nested(keys));
});

Deno.test("attention() without rotary positions is the same as with rotary: false", () => {
  const plain = attention(target, source, parameters);
  const off = attention(target, source, parameters, { rotary: false });
  assertEquals(nested(off.output), nested(plain.output));
});

Deno.test("attention() refuses a misspelt or incomplete way to rotate", () => {
  const rotate = (rotary: unknown) => () =>
    attention(target, source, parameters, { rotary } as AttentionOptions);
  assertThrows(rotate({ bass: 3 }), TypeError, '"bass"');
  assertThrows(
    rotate("yes"),
    TypeError,
    "Cannot rotate by position: the options must be",
  );
  assertThrows(
    rotate({ positions: [1, 2] }),
    TypeError,
    "{ target, source } is needed, found an array",
  );
  assertThrows(rotate({ positions: { target: [1, 2, 3] } }), TypeError, '"source"');
  assertThrows(rotate({ pairs: "pairs" }), TypeError, '"neighbours" or "halves"');
});
