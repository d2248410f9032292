import type { Matrix } from "../../../lib/plots/panels/matrix.ts";

/** A matrix of any numbers; a tensor that is built holds no NaN. */
export function matrixOf(rows: readonly number[][]): Matrix {
  return {
    rows: rows.length,
    columns: rows[0]!.length,
    data: Float32Array.from(rows.flat()),
  };
}
