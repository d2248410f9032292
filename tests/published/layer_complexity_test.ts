/**
 * What a layer of attention costs, and how far it reaches.
 *
 * Source: A. Vaswani et al., "Attention Is All You Need", 2017, table 1, the rows
 * "self-attention" and "self-attention (restricted)": n tokens, d features, windows of r.
 *
 * @module
 */
import {
  causalMask,
  nested,
  random,
  randomParameters,
  rename,
  selfAttention,
  slidingWindowMask,
  type Tensor,
  tensor,
} from "../../lib/mod.ts";
import { assertEquals } from "../assert.ts";

const model = 12;

function sequence(token: number, model: number): Tensor<["token", "model"]> {
  return random(["token", "model"], { token, model }, { seed: 1 });
}

/** How many layers it takes until the last token knows of the first. */
function pathLength(tokens: number, mask: Tensor<["query", "key"]>): number {
  const weights = randomParameters({ model, heads: 3, seed: 2 });
  let one = sequence(tokens, model);
  let other = tensor(["token", "model"], [Array(model).fill(1), ...nested(one).slice(1)]);
  for (let layers = 1; layers <= tokens; layers++) {
    one = rename(selfAttention(one, weights, { mask }).output, "query", "token");
    other = rename(selfAttention(other, weights, { mask }).output, "query", "token");
    if (`${nested(one).at(-1)}` !== `${nested(other).at(-1)}`) return layers;
  }
  return Infinity;
}

Deno.test("Attention Is All You Need: scoring and averaging take n²·d products each, whatever the number of heads", () => {
  for (const n of [3, 7, 14]) {
    for (const d of [12, 24]) {
      for (const heads of [1, 3, 12]) {
        const weights = randomParameters({ model: d, heads, seed: 2 });
        const { queries, scores, context } = selfAttention(sequence(n, d), weights);
        assertEquals(scores.data.length * queries.sizes.feature, n ** 2 * d);
        assertEquals(context.data.length * scores.sizes.key, n ** 2 * d);
      }
    }
  }
});

Deno.test("Attention Is All You Need: restricted to windows, n²·d becomes r·n·d", () => {
  const [n, r] = [40, 7];
  const seen = nested(slidingWindowMask(n, r)).flat().reduce((sum, maySee) =>
    sum + maySee
  );
  // The first queries have fewer than r tokens to look back on.
  assertEquals(seen, r * n - r * (r - 1) / 2);
});

Deno.test("Attention Is All You Need: one layer joins any two tokens, restricted ones take n/r", () => {
  assertEquals(pathLength(13, causalMask(13)), 1);
  for (const [n, r] of [[13, 2], [13, 4], [13, 5], [13, 7], [29, 8]] as const) {
    // A window that holds the token itself reaches r − 1 tokens further back.
    assertEquals(pathLength(n, slidingWindowMask(n, r)), Math.ceil((n - 1) / (r - 1)));
  }
});
