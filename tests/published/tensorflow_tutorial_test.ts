/**
 * Queries that point along one key, along two, and along none alone.
 *
 * Source: TensorFlow, "Transformer model for language understanding", the section on
 * scaled dot product attention.
 *
 * @module
 */
import { attentionWeights, nested, score, tensor, weightedSum } from "../../lib/mod.ts";
import { assertPrinted } from "./printed.ts";

const keys = tensor(["head", "key", "feature"], [
  [[10, 0, 0], [0, 10, 0], [0, 0, 10], [0, 0, 10]],
]);
const values = tensor(["head", "key", "feature"], [
  [[1, 0], [10, 0], [100, 5], [1000, 6]],
]);

/** What a query finds, and where it looked. */
function lookUp(query: number[]) {
  const queries = tensor(["head", "query", "feature"], [[query]]);
  const weights = attentionWeights(score(queries, keys));
  return {
    weights: nested(weights)[0]!,
    found: nested(weightedSum(weights, values))[0]!,
  };
}

Deno.test("TensorFlow's tutorial: a query along one key finds its value", () => {
  const { weights, found } = lookUp([0, 10, 0]);
  assertPrinted(weights, "0. 1. 0. 0.");
  assertPrinted(found, "10. 0.");
});

Deno.test("TensorFlow's tutorial: a query along two equal keys finds the mean of their values", () => {
  const { weights, found } = lookUp([0, 0, 10]);
  assertPrinted(weights, "0. 0. 0.5 0.5");
  assertPrinted(found, "550. 5.5");
});

Deno.test("TensorFlow's tutorial: a query between two keys finds the mean of their values", () => {
  const { weights, found } = lookUp([10, 10, 0]);
  assertPrinted(weights, "0.5 0.5 0. 0.");
  assertPrinted(found, "5.5 0.");
});
