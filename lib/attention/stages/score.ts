/**
 * How well each query matches each key.
 *
 * @module
 */
import { contractScaled } from "../../tensor/contract.ts";
import {
  expectArguments,
  expectAxes,
  expectSameSizes,
} from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The dot product of each query with each key, divided by the square root of the number
 * of features.
 *
 * $$ s_{hqk} = \frac{1}{\sqrt{F}} \sum_f q_{hqf} \, k_{hkf} $$
 *
 * Source: Vaswani et al. 2017, equation 1 (their $d_k$ is our number of features $F$: that
 * of one head, not the width of the model).
 *
 * @param queries What each position looks for.
 * @param keys What each position offers.
 * @returns Scores: any real number, no unit.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If heads or features differ in size.
 *
 * @example A query prefers the key it points along
 * ```ts
 * import { nested, score, tensor } from "@headlight/attention";
 *
 * const queries = tensor(["head", "query", "feature"], [[[2, 0, 0, 0]]]);
 * const keys = tensor(["head", "key", "feature"], [[[3, 0, 0, 0], [0, 3, 0, 0]]]);
 *
 * console.log(nested(score(queries, keys))); // [[[3, 0]]]
 * ```
 *
 * @example Another scale than 1/√features, as some published models have
 * ```ts
 * import { multiply, random, score } from "@headlight/attention";
 *
 * const queries = random(["head", "query", "feature"], { head: 2, query: 3, feature: 8 }, { seed: 1 });
 * const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 8 }, { seed: 2 });
 *
 * const scale = 0.01;
 * const scores = multiply(scale * Math.sqrt(8), score(queries, keys));
 * console.log(scores);
 * ```
 *
 * @example A soft cap: no score goes beyond ±30 (Gemma 2)
 * ```ts
 * import { divide, multiply, random, score, tanh } from "@headlight/attention";
 *
 * const queries = random(["head", "query", "feature"], { head: 2, query: 3, feature: 8 }, { seed: 1 });
 * const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 8 }, { seed: 2 });
 *
 * const cap = 30;
 * const scores = multiply(cap, tanh(divide(score(queries, keys), cap)));
 * console.log(scores);
 * ```
 *
 * @example Grouped queries: of four heads, each two share the keys of one
 * ```ts
 * import { contract, divide, largestDifference, merge, random, rename, score, slice, split } from "@headlight/attention";
 *
 * const queries = random(["head", "query", "feature"], { head: 4, query: 3, feature: 8 }, { seed: 1 });
 * const keys = random(["head", "key", "feature"], { head: 2, key: 5, feature: 8 }, { seed: 2 });
 *
 * const grouped = split(queries, "head", ["shared", "group"], 2);
 * const products = contract(grouped, rename(keys, "head", "shared"), "feature");
 * const scores = divide(merge(products, ["shared", "group"], "head"), Math.sqrt(8));
 * console.log(scores.sizes); // { head: 4, query: 3, key: 5 }
 *
 * // The last head has the keys of the last head.
 * const last = score(slice(queries, "head", 3), slice(keys, "head", 1));
 * console.log(largestDifference(slice(scores, "head", 3), last)); // 0, or a last digit
 * ```
 */
export function score(
  queries: Tensor<["head", "query", "feature"]>,
  keys: Tensor<["head", "key", "feature"]>,
): Tensor<["head", "query", "key"]> {
  expectArguments("score queries against keys", arguments.length, 2);
  expectAxes("queries", queries, ["head", "query", "feature"]);
  expectAxes("keys", keys, ["head", "key", "feature"]);
  expectSameSizes("score queries against keys", queries, keys);
  // Divided before it is rounded: what fits after the division must not overflow.
  return contractScaled(queries, keys, "feature", Math.sqrt(queries.sizes.feature));
}
