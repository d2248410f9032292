/**
 * A learned linear map.
 *
 * @module
 */
import { affine } from "../../attention/stages/affine.ts";
import {
  expectArguments,
  expectParts,
  expectTensor,
} from "../../tensor/checks/expect.ts";
import { shapeOf } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** A learned linear map from one axis to another. */
export interface Linear<In extends string, Out extends string> {
  /** One column of numbers for each feature that comes out. */
  readonly weight: Tensor<[In, Out]>;
  /** Added to every row. */
  readonly bias?: Tensor<[Out]> | undefined;
}

/**
 * Multiplies each row by a learned matrix, and adds the bias if there is one: the logits of
 * words, for example. The matrix says which axis goes and which one comes.
 *
 * $$ y_{ro} = \sum_i x_{ri} \, w_{io} + b_o $$
 *
 * @param rows One vector for each row.
 * @param map The matrix, and the bias.
 * @returns One vector for each row, along the second axis of the matrix.
 * @throws {TypeError} If the rows lack the first axis of the matrix, or their first axis is
 * one of the matrix.
 * @throws {RangeError} If sizes differ.
 *
 * @example From two features to the logits of three words
 * ```ts
 * import { linear, nested, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "model"], [[1, 0], [0, 2]]);
 * const weight = tensor(["model", "word"], [[1, 2, 3], [4, 5, 6]]);
 *
 * console.log(nested(linear(tokens, { weight }))); // [[1, 2, 3], [8, 10, 12]]
 * ```
 */
export function linear<Row extends string, In extends string, Out extends string>(
  rows: Tensor<[Row, In]>,
  map: Linear<In, Out>,
): Tensor<[Row, Out]> {
  const action = "apply a linear map";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, rows);
  expectParts(action, map, ["weight"], ["bias"]);
  for (const x of [rows, map.weight] as Tensor<Axes>[]) {
    expectTensor(action, x);
    if (x.axes.length === 2) continue;
    throw new TypeError(`Cannot ${action}: two axes are needed, found ${shapeOf(x)}`);
  }
  const [row] = rows.axes, [into, out] = map.weight.axes;
  // Axes are matched by name: rows called as one of the matrix would not be kept apart.
  if ([into, out].some((axis) => axis as string === row)) {
    throw new TypeError(
      `Cannot ${action}: the first axis of the rows must not be one of the matrix, ` +
        `found ${shapeOf(rows)} and ${shapeOf(map.weight)}`,
    );
  }
  return affine(action, "rows", rows, map, [row, into, out]);
}
