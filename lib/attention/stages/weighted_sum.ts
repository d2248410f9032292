/**
 * What each query takes home.
 *
 * @module
 */
import { contractHiding } from "../../tensor/contract.ts";
import {
  expectArguments,
  expectAxes,
  expectSameSizes,
} from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The average of the values, weighted by attention. A key of weight 0 contributes nothing,
 * whatever its value.
 *
 * $$ c_{hqf} = \sum_k a_{hqk} \, v_{hkf} $$
 *
 * Source: Vaswani et al. 2017, equation 1 (their $V$; its features may differ in number
 * from those of queries and keys, their $d_v$).
 *
 * @param weights Weights of each query over the keys.
 * @param values What each key carries.
 * @returns Context: one vector for each head and query.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If heads or keys differ in size.
 *
 * @example Three quarters of the one, a quarter of the other
 * ```ts
 * import { nested, tensor, weightedSum } from "@headlight/attention";
 *
 * const weights = tensor(["head", "query", "key"], [[[0.75, 0.25]]]);
 * const values = tensor(["head", "key", "feature"], [[[4, 0], [0, 8]]]);
 *
 * console.log(nested(weightedSum(weights, values))); // [[[3, 2]]]
 * ```
 *
 * @example Grouped queries: of four heads, each two share the values of one
 * ```ts
 * import { contract, largestDifference, merge, random, rename, slice, softmax, split, weightedSum } from "@headlight/attention";
 *
 * const scores = random(["head", "query", "key"], { head: 4, query: 3, key: 5 }, { seed: 1 });
 * const values = random(["head", "key", "feature"], { head: 2, key: 5, feature: 8 }, { seed: 2 });
 * const weights = softmax(scores, "key");
 *
 * const grouped = split(weights, "head", ["shared", "group"], 2);
 * const sums = contract(grouped, rename(values, "head", "shared"), "key");
 * const context = merge(sums, ["shared", "group"], "head");
 * console.log(context.sizes); // { head: 4, query: 3, feature: 8 }
 *
 * // The last head has the values of the last head.
 * const last = weightedSum(slice(weights, "head", 3), slice(values, "head", 1));
 * console.log(largestDifference(slice(context, "head", 3), last)); // 0
 * ```
 */
export function weightedSum(
  weights: Tensor<["head", "query", "key"]>,
  values: Tensor<["head", "key", "feature"]>,
): Tensor<["head", "query", "feature"]> {
  expectArguments("average the values", arguments.length, 2);
  expectAxes("weights", weights, ["head", "query", "key"]);
  expectAxes("values", values, ["head", "key", "feature"]);
  expectSameSizes("average the values", weights, values);
  return contractHiding(weights, values, "key");
}
