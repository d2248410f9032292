/**
 * Functions of single numbers, applied everywhere.
 *
 * @module
 */
import { expectFunction, expectNames, expectSameSizes } from "../checks/expect.ts";
import { type ByName, count, offsets, strides } from "../grid.ts";
import { make } from "../tensor.ts";
import type { Axes, Replace, Tensor } from "../types.ts";

/**
 * Applies a function to every number.
 *
 * @example Twice as much
 * ```ts
 * import { map, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(map(tensor(["key"], [1, 2, 3]), (value) => 2 * value))); // [2, 4, 6]
 * ```
 */
export function map<A extends Axes>(
  x: Tensor<A>,
  change: (value: number) => number,
): Tensor<A> {
  expectNames("map", x, []);
  expectFunction("map", change);
  const data = new Float32Array(x.data.length);
  for (let i = 0; i < data.length; i++) data[i] = change(x.data[i]!);
  return make(x.axes, x.sizes, data);
}

/**
 * Combines two tensors number by number. Axes are matched by name; along an axis that
 * one of them lacks, it is repeated.
 *
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {RangeError} If an axis that both have differs in size.
 *
 * @example A bias is added to every token
 * ```ts
 * import { nested, tensor, zip } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [3, 4]]);
 * const bias = tensor(["model"], [10, 20]);
 *
 * console.log(nested(zip(x, bias, (value, add) => value + add))); // [[11, 22], [13, 24]]
 * ```
 */
export function zip<A extends Axes, B extends Axes>(
  a: Tensor<A>,
  b: Tensor<B>,
  combine: (a: number, b: number) => number,
): Tensor<[...A, ...Replace<B, A[number], []>]> {
  expectNames("zip", a, []);
  expectNames("zip", b, []);
  expectFunction("zip", combine);
  expectSameSizes("zip", a, b);
  const axes = [...a.axes, ...b.axes.filter((name) => !a.axes.includes(name))];
  const sizes: ByName = { ...a.sizes, ...b.sizes };
  const fromA = offsets(axes, sizes, strides(a));
  const fromB = offsets(axes, sizes, strides(b));
  const data = new Float32Array(count(axes, sizes));
  for (let i = 0; i < data.length; i++) {
    data[i] = combine(a.data[fromA[i]!]!, b.data[fromB[i]!]!);
  }
  const result: Tensor<Axes> = make(axes, sizes, data);
  return result as Tensor<[...A, ...Replace<B, A[number], []>]>;
}
