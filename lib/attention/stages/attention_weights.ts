/**
 * How each query shares out its attention.
 *
 * @module
 */
import { expectArguments, expectAxes } from "../../tensor/checks/expect.ts";
import { softmax } from "../../tensor/rows/softmax.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The softmax of the scores over the keys: each query has one unit of attention to give.
 *
 * $$ a_{hqk} = \frac{e^{s_{hqk}}}{\sum_j e^{s_{hqj}}} $$
 *
 * Source: Vaswani et al. 2017, equation 1.
 *
 * @param scores Scores, masked or not.
 * @returns Weights from 0 to 1, no unit; each row over `key` sums to 1.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If a row has no finite largest score.
 *
 * @example Equal scores share equally
 * ```ts
 * import { attentionWeights, nested, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["head", "query", "key"], [[[1, 1], [3, -Infinity]]]);
 *
 * console.log(nested(attentionWeights(scores))); // [[[0.5, 0.5], [1, 0]]]
 * ```
 */
export function attentionWeights(
  scores: Tensor<["head", "query", "key"]>,
): Tensor<["head", "query", "key"]> {
  expectArguments("share out attention", arguments.length, 1);
  expectAxes("scores", scores, ["head", "query", "key"]);
  return softmax(scores, "key");
}
