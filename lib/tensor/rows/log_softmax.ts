/**
 * The logarithms of shares.
 *
 * @module
 */
import { expectArguments, expectAxis } from "../checks/expect.ts";
import { quote } from "../checks/kind_of.ts";
import { exponential } from "../exact/exp.ts";
import { logarithm } from "../exact/log.ts";
import { record } from "../gradients/record.ts";
import { type ByName, inWords, offsets, placeOf, strides } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * The natural logarithms of the shares that {@linkcode softmax} gives, without ever
 * computing a share that is too small to hold.
 *
 * $$ y_k = s_k - \max s - \ln \sum_j e^{s_j - \max s} $$
 *
 * A share of 10⁻¹⁰⁰ is 0 in single precision, and its logarithm would be −∞; here it is
 * −230. A score of −∞ stays −∞. Computed in double precision.
 *
 * @param over The axis along which the shares sum to 1.
 * @returns Numbers up to 0, in nats.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If a row has `NaN`, +∞, or nothing but −∞: it has no shares.
 *
 * @example A share far too small for single precision
 * ```ts
 * import { logSoftmax, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(logSoftmax(tensor(["answer"], [0, 500]), "answer"))); // [-500, 0]
 * ```
 */
export function logSoftmax<A extends Axes>(
  x: Tensor<A>,
  over: NoInfer<A[number]>,
): Tensor<A> {
  const action = () => `take the logarithms of the softmax over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, over);
  const others = x.axes.filter((name) => name !== over);
  const sizes: ByName = x.sizes;
  const steps = strides(x);
  const size = sizes[over]!, step = steps[over]!;
  const from = x.data, data = new Float32Array(from.length);
  const starts = offsets(others, sizes, steps);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    let most = -Infinity;
    for (let i = 0, at = start; i < size; i++, at += step) {
      most = Math.max(most, from[at]!);
    }
    if (!Number.isFinite(most)) {
      const place = inWords(others, placeOf(row, others, sizes));
      throw new RangeError(
        `Cannot ${action()}: the largest value must be finite, ` +
          `found ${most}` + (others.length > 0 ? ` at ${place}` : ""),
      );
    }
    let sum = 0;
    for (let i = 0, at = start; i < size; i++, at += step) {
      sum += exponential(from[at]! - most);
    }
    const all = most + logarithm(sum);
    for (let i = 0, at = start; i < size; i++, at += step) data[at] = from[at]! - all;
  }
  return record(make(x.axes, x.sizes, data), "logSoftmax", [x], over);
}
