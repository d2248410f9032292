/**
 * What all learned maps have in common.
 *
 * @module
 */
import { contract } from "../../tensor/contract.ts";
import { expectAxes, expectParts, expectSameSizes } from "../../tensor/checks/expect.ts";
import { add } from "../../tensor/elementwise/arithmetic.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** A matrix, and a bias that is added. PyTorch's names. */
export interface Affine<In extends string, Out extends string> {
  /** One column of numbers for each feature that comes out. */
  readonly weight: Tensor<[In, Out]>;
  /** Added to every row. */
  readonly bias?: Tensor<[Out]> | undefined;
}

/**
 * Multiplies each row by a matrix, and adds the bias if there is one.
 *
 * $$ y_{ro} = \sum_i x_{ri} \, w_{io} + b_o $$
 *
 * @param action What is being done, for errors.
 * @param role What the rows are called.
 * @param x The rows.
 * @param map The matrix, and the bias.
 * @param axes The names of rows, of what goes in and of what comes out.
 */
export function affine<Row extends string, In extends string, Out extends string>(
  action: string,
  role: string,
  x: Tensor<[Row, In]>,
  map: Affine<In, Out>,
  [row, into, out]: [Row, In, Out],
): Tensor<[Row, Out]> {
  expectParts(action, map, ["weight"], ["bias"]);
  const { weight, bias } = map;
  expectAxes(role, x, [row, into] as [Row, In]);
  expectAxes("weight", weight, [into, out] as [In, Out]);
  expectSameSizes(action, x, weight);
  const product = contract<Axes, Axes, string>(x, weight, into);
  if (bias === undefined) return product as Tensor<Axes> as Tensor<[Row, Out]>;
  expectAxes("bias", bias, [out] as [Out]);
  expectSameSizes("add the bias", product, bias);
  return add(product, bias) as Tensor<Axes> as Tensor<[Row, Out]>;
}
