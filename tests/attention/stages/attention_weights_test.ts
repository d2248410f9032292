import { at, attentionWeights, random, tensor } from "../../../lib/mod.ts";
import { assertAlmostEquals, assertEquals, assertThrows } from "../../assert.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const scores = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, {
  seed: 1,
});

Deno.test("attentionWeights() is the softmax over the keys, not over queries or heads", () => {
  const weights = attentionWeights(scores);
  assertEquals(weights.axes, ["head", "query", "key"]);
  const row = [0, 1, 2, 3, 4].map((key) =>
    Math.exp(at(scores, { head: 1, query: 2, key }))
  );
  const total = row.reduce((sum, value) => sum + value);
  for (const [key, value] of row.entries()) {
    assertAlmostEquals(at(weights, { head: 1, query: 2, key }), value / total);
  }
});

Deno.test("attentionWeights() gives a masked key nothing and the others everything", () => {
  const masked = tensor(["head", "query", "key"], [[[-Infinity, 2, 2]]]);
  assertEquals(attentionWeights(masked).data, new Float32Array([0, 0.5, 0.5]));
});

Deno.test("attentionWeights() refuses scores without a finite largest one", () => {
  const hidden = tensor(["head", "query", "key"], [[[1, 2], [-Infinity, -Infinity]]]);
  assertThrows(
    () => attentionWeights(hidden),
    RangeError,
    'Cannot take the softmax over "key": the largest value must be finite, ' +
      "found -Infinity at [head 0, query 1]",
  );
});

Deno.test("attentionWeights() refuses axes of other names", () => {
  const context = tensor(["head", "query", "feature"], [[[1, 2]]]);
  assertThrows(
    // @ts-expect-error: the last axis is "feature"
    () => attentionWeights(context),
    TypeError,
    "Cannot use scores: the axes must be [head, query, key], " +
      "found [head 1, query 1, feature 2]",
  );
});
