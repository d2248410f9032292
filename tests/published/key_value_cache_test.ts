/**
 * How many bytes the keys and values of a long text take.
 *
 * Plain arithmetic for a model of 32 layers, 32 heads of 128 features (4096 wide), 32,768
 * tokens and 2 bytes a number. Sources of the two savings: J. Ainslie et al., "GQA", 2023
 * (heads of queries that share 8 heads of keys and values); Gemma Team, "Gemma 3 Technical
 * Report", 2025 (a window of 1024 tokens in five of six layers).
 *
 * @module
 */
import {
  nested,
  random,
  randomParameters,
  selfAttention,
  slidingWindowMask,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";

const layers = 32;
const bytes = 2;
const tokens = 32_768;
const features = 128;

// A trace small enough to compute. What it keeps grows with its tokens and with the
// features of a head, so it is scaled up by both.
const small = { token: 64, model: 8 };
const smallFeatures = 4;
const scale = (tokens / small.token) * (features / smallFeatures);

/** Bytes for the keys and values of one layer in which every token is kept. */
function fullLayer(heads: number): number {
  const { keys, values } = selfAttention(
    random(["token", "model"], small, { seed: 1 }),
    randomParameters({
      model: small.model,
      heads,
      keyFeatures: smallFeatures,
      valueFeatures: smallFeatures,
      seed: 2,
    }),
  );
  return (keys.data.length + values.data.length) * scale * bytes;
}

/** The same where the next token sees 1024 tokens: 2 of 64 in the small trace. */
function windowLayer(heads: number): number {
  const window = 1024 / (tokens / small.token);
  const lastRow = nested(slidingWindowMask(small.token, window)).at(-1)!;
  const seen = lastRow.filter((maySee) => maySee === 1).length;
  return fullLayer(heads) * seen / small.token;
}

Deno.test("key-value cache: with all 32 heads, 17,179,869,184 bytes", () => {
  assertEquals(layers * fullLayer(32), 17_179_869_184);
});

Deno.test("key-value cache: with 8 key-value heads that queries share, 4,294,967,296 bytes", () => {
  assertEquals(layers * fullLayer(8), 4_294_967_296);
});

Deno.test("key-value cache: with a window of 1024 in 27 of 32 layers, 3,137,339,392 bytes", () => {
  assertEquals(27 * windowLayer(32) + 5 * fullLayer(32), 3_137_339_392);
});

Deno.test("key-value cache: with shared heads and windows, 784,334,848 bytes", () => {
  assertEquals(27 * windowLayer(8) + 5 * fullLayer(8), 784_334_848);
});
