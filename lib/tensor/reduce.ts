/**
 * Many numbers become one: sums, means and the largest along an axis.
 *
 * @module
 */
import { record } from "./gradients/record.ts";
import type { Action } from "./checks/action.ts";
import { expectArguments, expectAxis, expectNumbers } from "./checks/expect.ts";
import { quote } from "./checks/kind_of.ts";
import { type ByName, offsets, strides } from "./grid.ts";
import { make } from "./make.ts";
import type { Axes, Replace, Tensor } from "./types.ts";

/**
 * Adds the numbers along one axis. Sums are accumulated in double precision.
 *
 * $$ y_{\ldots} = \sum_o x_{\ldots o \ldots} $$
 *
 * @param over The axis that is summed over, and so disappears.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If ∞ and −∞ are added.
 *
 * @example The weights of each query sum to 1
 * ```ts
 * import { nested, sum, tensor } from "@headlight/attention";
 *
 * const weights = tensor(["query", "key"], [[0.25, 0.75], [0.5, 0.5]]);
 *
 * console.log(nested(sum(weights, "key"))); // [1, 1]
 * ```
 */
export function sum<A extends Axes, const Over extends A[number]>(
  x: Tensor<A>,
  over: Over,
): Tensor<Replace<A, Over, []>> {
  const action = () => `sum over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  return total(action, x, over, 1);
}

/**
 * The mean of the numbers along one axis.
 *
 * $$ y_{\ldots} = \frac{1}{n} \sum_o x_{\ldots o \ldots} $$
 *
 * @param over The axis over which the mean is taken, and which disappears; $n$ is its size.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If ∞ and −∞ are added.
 *
 * @example The mean of two heads
 * ```ts
 * import { mean, nested, tensor } from "@headlight/attention";
 *
 * const weights = tensor(["head", "key"], [[1, 0], [0.5, 0.5]]);
 *
 * console.log(nested(mean(weights, "head"))); // [0.75, 0.25]
 * ```
 */
export function mean<A extends Axes, const Over extends A[number]>(
  x: Tensor<A>,
  over: Over,
): Tensor<Replace<A, Over, []>> {
  const action = () => `take the mean over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, over);
  return total(action, x, over, (x.sizes as ByName)[over]!);
}

/**
 * The largest number along one axis.
 *
 * $$ y_{\ldots} = \max_o x_{\ldots o \ldots} $$
 *
 * @param over The axis that is searched, and so disappears.
 * @throws {TypeError} If the tensor lacks the axis.
 *
 * @example The best score of each query
 * ```ts
 * import { largest, nested, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["query", "key"], [[3, -1], [0, 2]]);
 *
 * console.log(nested(largest(scores, "key"))); // [3, 2]
 * ```
 */
export function largest<A extends Axes, const Over extends A[number]>(
  x: Tensor<A>,
  over: Over,
): Tensor<Replace<A, Over, []>> {
  const action = () => `find the largest over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  const { result, starts, size, step } = along(action, x, over);
  for (let i = 0; i < starts.length; i++) {
    let found = -Infinity;
    for (let k = 0, at = starts[i]!; k < size; k++, at += step) {
      found = Math.max(found, x.data[at]!);
    }
    result.data[i] = found;
  }
  record(result, "largest", [x], over);
  return result as Tensor<Axes> as Tensor<Replace<A, Over, []>>;
}

/** The sums along an axis, divided before they are rounded. */
function total<A extends Axes, const Over extends A[number]>(
  action: Action,
  x: Tensor<A>,
  over: Over,
  divisor: number,
): Tensor<Replace<A, Over, []>> {
  const { result, starts, size, step } = along(action, x, over);
  for (let i = 0; i < starts.length; i++) {
    let found = 0;
    for (let k = 0, at = starts[i]!; k < size; k++, at += step) found += x.data[at]!;
    result.data[i] = found / divisor;
  }
  expectNumbers(action, "∞ and −∞ have no sum", result);
  record(result, "sum", [x], { over, divisor });
  return result as Tensor<Axes> as Tensor<Replace<A, Over, []>>;
}

/** Room for the result, and where each of its numbers finds its own in the data. */
function along(action: Action, x: Tensor<Axes>, over: string) {
  expectAxis(action, x, over);
  const axes = x.axes.filter((name) => name !== over);
  const sizes: Record<string, number> = {};
  for (const name of axes) sizes[name] = (x.sizes as ByName)[name]!;
  const steps = strides(x);
  const starts = offsets(axes, sizes, steps);
  return {
    result: make(axes, sizes, new Float32Array(starts.length)),
    starts,
    size: (x.sizes as ByName)[over]!,
    step: steps[over]!,
  };
}
