/**
 * Many small attentions in the place of a large one.
 *
 * @module
 */
import { permute } from "../../tensor/axes/permute.ts";
import { split } from "../../tensor/axes/split.ts";
import { expectArguments, expectAxes, expectCount } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * Gives each head its own block of neighbouring features.
 *
 * $$ z_{htf} = y_{t,\,hF+f} $$
 *
 * The features are split first and the axes permuted afterwards. Reading the same numbers
 * straight as `[head, token, feature]` has the same shape and mixes up the tokens.
 *
 * Source: Vaswani et al. 2017, section 3.2.2 (their $h$ is our number of heads, their $d_k$
 * our number of features $F$).
 *
 * @param projected Projected tokens.
 * @param heads How many heads; a divisor of the size of `projected`.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If `heads` does not divide the size of `projected`.
 *
 * @example Head 1 has the right half of each token
 * ```ts
 * import { nested, splitHeads, tensor } from "@headlight/attention";
 *
 * const projected = tensor(["token", "projected"], [[1, 2, 3, 4], [5, 6, 7, 8]]);
 *
 * console.log(nested(splitHeads(projected, 2))); // [[[1, 2], [5, 6]], [[3, 4], [7, 8]]]
 * ```
 */
export function splitHeads(
  projected: Tensor<["token", "projected"]>,
  heads: number,
): Tensor<["head", "token", "feature"]> {
  expectArguments("split heads", arguments.length, 2);
  expectAxes("projected", projected, ["token", "projected"]);
  expectCount("split heads", "heads", heads);
  const parts = split(projected, "projected", ["head", "feature"], heads);
  return permute(parts, ["head", "token", "feature"]);
}
