/**
 * The heads side by side again.
 *
 * @module
 */
import { merge } from "../../tensor/axes/merge.ts";
import { permute } from "../../tensor/axes/permute.ts";
import { expectArguments, expectAxes } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * Lays the context vectors of all heads end to end. Nothing is averaged.
 *
 * $$ y_{q,\,hF+f} = c_{hqf} $$
 *
 * Source: Vaswani et al. 2017, section 3.2.2 (their Concat).
 *
 * @param context One vector for each head and query.
 * @returns One long vector for each query: head 0 first.
 * @throws {TypeError} If an axis has another name.
 *
 * @example Two heads of one number each
 * ```ts
 * import { concatHeads, nested, tensor } from "@headlight/attention";
 *
 * const context = tensor(["head", "query", "feature"], [[[1], [2]], [[3], [4]]]);
 *
 * console.log(nested(concatHeads(context))); // [[1, 3], [2, 4]]
 * ```
 */
export function concatHeads(
  context: Tensor<["head", "query", "feature"]>,
): Tensor<["query", "concat"]> {
  expectArguments("concatenate heads", arguments.length, 1);
  expectAxes("context", context, ["head", "query", "feature"]);
  return merge(
    permute(context, ["query", "head", "feature"]),
    ["head", "feature"],
    "concat",
  );
}
