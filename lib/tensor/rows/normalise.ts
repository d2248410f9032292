/**
 * Rows on one scale.
 *
 * @module
 */
import { expectArguments, expectAxis, expectNumbers } from "../checks/expect.ts";
import { quote } from "../checks/kind_of.ts";
import { record } from "../gradients/record.ts";
import { type ByName, offsets, strides } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Shifts and stretches the numbers along one axis, so that their mean is 0 and their
 * variance is 1.
 *
 * $$ y_m = \frac{x_m - \mu}{\sqrt{\sigma^2 + 10^{-5}}}, \quad \mu = \frac{1}{n} \sum_m x_m,
 * \quad \sigma^2 = \frac{1}{n} \sum_m (x_m - \mu)^2 $$
 *
 * The small number keeps equal numbers from being divided by 0: they become 0. Computed in
 * double precision.
 *
 * Source: Ba, Kiros and Hinton 2016, equation 3; the small number is PyTorch's.
 *
 * @param over The axis along which the mean is 0.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If a number is infinite.
 *
 * @example Large or small, the same
 * ```ts
 * import { nested, normalise, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "model"], [[1, 3], [100, 300]]);
 *
 * console.log(nested(normalise(tokens, "model"))); // about [[-1, 1], [-1, 1]]
 * ```
 */
export function normalise<A extends Axes>(
  x: Tensor<A>,
  over: NoInfer<A[number]>,
): Tensor<A> {
  const action = () => `normalise over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, over);
  const steps = strides(x);
  const starts = offsets(x.axes.filter((name) => name !== over), x.sizes, steps);
  const size = (x.sizes as ByName)[over]!, step = steps[over]!;
  const from = x.data, data = new Float32Array(from.length);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const { mean, deviation } = spread(from, start, size, step);
    for (let i = 0, at = start; i < size; i++, at += step) {
      data[at] = (from[at]! - mean) / deviation;
    }
  }
  const result = make(x.axes, x.sizes, data);
  expectNumbers(action, "every number must be finite", result);
  return record(result, "normalise", [x], over);
}

/** Keeps from dividing by 0. */
const SMALL = 1e-5;

/** The mean of a row, and by what it is divided. */
export function spread(from: Float32Array, start: number, size: number, step: number) {
  let sum = 0;
  for (let i = 0, at = start; i < size; i++, at += step) sum += from[at]!;
  const mean = sum / size;
  let squares = 0;
  for (let i = 0, at = start; i < size; i++, at += step) {
    const away = from[at]! - mean;
    squares += away * away;
  }
  return { mean, deviation: Math.sqrt(squares / size + SMALL) };
}
