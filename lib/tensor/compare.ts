/**
 * How far two tensors are apart.
 *
 * @module
 */
import { expectArguments, expectSameSizes, expectTensor } from "./checks/expect.ts";
import { type ByName, offsets, shapeOf, strides } from "./grid.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * The largest difference between two tensors, number by number.
 *
 * $$ \max_i \lvert a_i - b_i \rvert $$
 *
 * @param a Some numbers.
 * @param b As many, under the same names; the order of the axes does not matter.
 * @returns 0 if all are equal, infinities and `NaN` among them; `NaN` if one is no number
 * and the other is.
 * @throws {TypeError} If an axis of one is missing in the other.
 * @throws {RangeError} If an axis differs in size.
 *
 * @example Rounding shows in the last digits
 * ```ts
 * import { largestDifference, tensor } from "@headlight/attention";
 *
 * const ours = tensor(["key"], [0.25, 0.5]);
 * const theirs = tensor(["key"], [0.25, 0.5001]);
 *
 * console.log(largestDifference(ours, theirs)); // 0.0001, in single precision
 * ```
 */
export function largestDifference<A extends Axes>(
  a: Tensor<A>,
  b: Tensor<NoInfer<A>[number][]>,
): number {
  const action = "compare two tensors";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, a);
  expectTensor(action, b);
  const isSame = a.axes.length === b.axes.length &&
    a.axes.every((name) => b.axes.includes(name));
  if (!isSame) {
    throw new TypeError(
      `Cannot ${action}: both must have the same axes, found ${shapeOf(a)} and ${
        shapeOf(b)
      }`,
    );
  }
  expectSameSizes(action, a, b);
  const outer = a.axes.slice(0, -1), inner = a.axes.at(-1) ?? "";
  const steps = strides(b), step = steps[inner] ?? 0;
  const length = (a.sizes as ByName)[inner] ?? 1;
  const starts = offsets(outer, a.sizes, steps);
  let largest = 0, at = 0;
  for (let row = 0; row < starts.length; row++) {
    for (let i = 0, other = starts[row]!; i < length; i++, other += step) {
      const ours = a.data[at++]!, theirs = b.data[other]!;
      if (!Object.is(ours, theirs)) largest = Math.max(largest, Math.abs(ours - theirs));
    }
  }
  return largest;
}
