/**
 * From scores to shares of a whole.
 *
 * @module
 */
import { expectArguments, expectAxis } from "./checks/expect.ts";
import { quote } from "./checks/kind_of.ts";
import { type ByName, inWords, offsets, placeOf, strides } from "./grid.ts";
import { make } from "./tensor.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * Turns the numbers along one axis into positive shares that sum to 1.
 *
 * $$ \operatorname{softmax}(s)_k = \frac{e^{s_k - \max s}}{\sum_j e^{s_j - \max s}} $$
 *
 * Taking the largest away changes nothing and keeps every exponential from overflowing,
 * so scores of ±1e30 are fine. A score of −∞ gets the share 0.
 *
 * @param over The axis along which the shares sum to 1.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If a row has `NaN`, +∞, or nothing but −∞: it has no shares.
 *
 * @example Each step of ln 2 doubles the share
 * ```ts
 * import { nested, softmax, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["key"], [0, Math.LN2, 2 * Math.LN2]);
 *
 * console.log(nested(softmax(scores, "key"))); // 1/7, 2/7, 4/7
 * ```
 */
export function softmax<A extends Axes>(
  x: Tensor<A>,
  over: NoInfer<A[number]>,
): Tensor<A> {
  const action = `take the softmax over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, over);
  const others = x.axes.filter((name) => name !== over);
  const sizes: ByName = x.sizes;
  const steps = strides(x);
  const size = sizes[over]!;
  const step = steps[over]!;
  const data = new Float32Array(x.data.length);

  const exponentials = new Float64Array(size);
  const starts = offsets(others, sizes, steps);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!, end = start + size * step;
    let largest = -Infinity;
    for (let at = start; at < end; at += step) largest = Math.max(largest, x.data[at]!);
    if (!Number.isFinite(largest)) {
      throw new RangeError(
        `Cannot ${action}: the largest value must be finite, found ${largest}` +
          (others.length > 0
            ? ` at ${inWords(others, placeOf(row, others, sizes))}`
            : ""),
      );
    }
    let total = 0;
    for (let i = 0; i < size; i++) {
      total += exponentials[i] = Math.exp(x.data[start + i * step]! - largest);
    }
    for (let i = 0; i < size; i++) data[start + i * step] = exponentials[i]! / total;
  }
  return make(x.axes, x.sizes, data);
}
