/**
 * Back into the model, mixing what the heads found.
 *
 * @module
 */
import { contract } from "../../tensor/contract.ts";
import { expectAxes, expectParts, expectSameSizes } from "../../tensor/checks/expect.ts";
import { zip } from "../../tensor/elementwise/pointwise.ts";
import type { Tensor } from "../../tensor/types.ts";

/** A learned linear map from the concatenated heads back to the model's features. */
export interface OutputProjection {
  /** One block of rows for each head. */
  readonly weight: Tensor<["concat", "model"]>;
  /** Added to every query. */
  readonly bias?: Tensor<["model"]>;
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
  expectParts("project the output", projection, ["weight"]);
  const { weight, bias } = projection;
  expectAxes("concatenated", concatenated, ["query", "concat"]);
  expectAxes("weight", weight, ["concat", "model"]);
  expectSameSizes("project the output", concatenated, weight);
  const output = contract(concatenated, weight, "concat");
  if (bias === undefined) return output;
  expectAxes("bias", bias, ["model"]);
  expectSameSizes("add the bias", output, bias);
  return zip(output, bias, (value, add) => value + add);
}
