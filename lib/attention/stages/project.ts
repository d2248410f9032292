/**
 * What each token asks, offers and carries.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";
import { affine } from "./affine.ts";

/** A learned linear map from the model's features to projected ones. */
export interface Projection {
  /** One column of numbers for each projected feature. */
  readonly weight: Tensor<["model", "projected"]>;
  /** Added to every token. */
  readonly bias?: Tensor<["projected"]> | undefined;
}

/**
 * Multiplies each token by a learned matrix, and adds the bias if there is one.
 *
 * $$ y_{tp} = \sum_m x_{tm} \, w_{mp} + b_p $$
 *
 * Source: Vaswani et al. 2017, section 3.2.2 (their $W^Q$, $W^K$, $W^V$; all heads side by
 * side in `projected`).
 *
 * @param tokens One vector for each token.
 * @param projection The matrix, and the bias.
 * @returns Projected tokens: any real number, no unit.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If the tokens are not as wide as the matrix is high.
 *
 * @example Two features become their sum and their difference
 * ```ts
 * import { nested, project, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "model"], [[3, 1], [5, 2]]);
 * const weight = tensor(["model", "projected"], [[1, 1], [1, -1]]);
 *
 * console.log(nested(project(tokens, { weight }))); // [[4, 2], [7, 3]]
 * ```
 */
export function project(
  tokens: Tensor<["token", "model"]>,
  projection: Projection,
): Tensor<["token", "projected"]> {
  const action = "project the tokens";
  expectArguments(action, arguments.length, 2);
  return affine(action, "tokens", tokens, projection, ["token", "model", "projected"]);
}
