/**
 * Equal keys and a mask: the mean of the values that may be seen.
 *
 * Source: A. Zhang, Z. Lipton, M. Li, A. Smola, Dive into Deep Learning, section 11.3,
 * "Attention Scoring Functions".
 *
 * @module
 */
import {
  applyMask,
  attentionWeights,
  nested,
  paddingMask,
  random,
  score,
  tensor,
  weightedSum,
} from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

// The book draws the query at random too: where all keys are equal, it cannot matter.
const queries = random(
  ["head", "query", "feature"],
  { head: 1, query: 1, feature: 2 },
  { seed: 1 },
);
const keys = tensor(["head", "key", "feature"], [Array(10).fill([1, 1])]);
const values = tensor(["head", "key", "feature"], [
  Array.from({ length: 10 }, (_, key) => [0, 1, 2, 3].map((i) => 4 * key + i)),
]);

/** What the query finds among the first keys. */
function lookAtFirst(validLength: number): number[][] {
  const present = Array.from({ length: 10 }, (_, key) => key < validLength);
  const masked = applyMask(score(queries, keys), paddingMask(1, present));
  return nested(weightedSum(attentionWeights(masked), values))[0]!;
}

Deno.test("Dive into Deep Learning: two valid keys give the mean of two values", () => {
  assertPrinted(lookAtFirst(2), "2.0000 3.0000 4.0000 5.0000");
});

Deno.test("Dive into Deep Learning: six valid keys give the mean of six values", () => {
  assertPrinted(lookAtFirst(6), "10.0000 11.0000 12.0000 13.0000");
});
