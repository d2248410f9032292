/**
 * The matrices of a tensor, without copying a number.
 *
 * @module
 */
import type { ByName } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/** Rows of numbers, as they lie in a tensor; −∞ stands for what is masked. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row after row. */
  readonly data: Float32Array;
}

/** The matrices along the last two axes, in the order of those before. */
export function matricesOf(x: Tensor<Axes>): Matrix[] {
  const [rows, columns] = x.axes.slice(-2).map((axis) => (x.sizes as ByName)[axis]!) as [
    number,
    number,
  ];
  const length = rows * columns;
  return Array.from({ length: x.data.length / length }, (_, i) => ({
    rows,
    columns,
    data: x.data.subarray(i * length, (i + 1) * length),
  }));
}

/** The rows as arrays of their own. */
export function rowsOf({ rows, columns, data }: Matrix): number[][] {
  return Array.from(
    { length: rows },
    (_, row) => Array.from(data.subarray(row * columns, (row + 1) * columns)),
  );
}

/** The largest finite number of some matrices, without its sign. */
export function largest(matrices: readonly Matrix[]): number {
  let most = 0;
  for (const { data } of matrices) {
    for (let i = 0; i < data.length; i++) {
      const size = Math.abs(data[i]!);
      if (size > most && size < Infinity) most = size;
    }
  }
  return most;
}

/** Whether there is nothing but ones and zeros, as in a mask. */
export function isMask({ data }: Matrix): boolean {
  return data.every((value) => value === 0 || value === 1);
}

/** Whether all rows are shares of 1. */
export function hasShares({ rows, columns, data }: Matrix): boolean {
  for (let row = 0; row < rows; row++) {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) {
      if (!(data[i]! >= 0)) return false;
      sum += data[i]!;
    }
    if (!(Math.abs(sum - 1) < 1e-4)) return false;
  }
  return true;
}
