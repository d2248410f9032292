/**
 * Back into the model, mixing what the heads found.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";
import { affine } from "./affine.ts";

/** A learned linear map from the concatenated heads back to the model's features. */
export interface OutputProjection {
  /** One block of rows for each head. */
  readonly weight: Tensor<["concat", "model"]>;
  /** Added to every query. */
  readonly bias?: Tensor<["model"]> | undefined;
}

/**
 * Multiplies the concatenated heads by a learned matrix, and adds the bias if there is
 * one. That is a sum of heads, each through its own block of the matrix.
 *
 * $$ o_{qm} = \sum_c y_{qc} \, w_{cm} + b_m $$
 *
 * Source: Vaswani et al. 2017, section 3.2.2 (their $W^O$).
 *
 * @param concatenated All heads end to end, for each query.
 * @param projection The matrix, and the bias.
 * @returns The output of attention: one vector for each query.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes differ.
 *
 * @example The first feature takes from both heads, the second from none
 * ```ts
 * import { nested, projectOutput, tensor } from "@headlight/attention";
 *
 * const concatenated = tensor(["query", "concat"], [[1, 3], [2, 4]]);
 * const weight = tensor(["concat", "model"], [[10, 0], [1, 0]]);
 *
 * console.log(nested(projectOutput(concatenated, { weight }))); // [[13, 0], [24, 0]]
 * ```
 */
export function projectOutput(
  concatenated: Tensor<["query", "concat"]>,
  projection: OutputProjection,
): Tensor<["query", "model"]> {
  const action = "project the output";
  expectArguments(action, arguments.length, 2);
  return affine(action, "concatenated", concatenated, projection, [
    "query",
    "concat",
    "model",
  ]);
}
