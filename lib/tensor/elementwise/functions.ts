/**
 * Functions of single numbers, applied everywhere.
 *
 * @module
 */
import { expectArguments, expectTensor } from "../checks/expect.ts";
import { exponential } from "../exact/exp.ts";
import { logarithm } from "../exact/log.ts";
import { record } from "../gradients/record.ts";
import { hyperbolicTangent } from "../exact/tanh.ts";
import { inWords, placeOf } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Raises $e$ to the power of each number.
 *
 * $$ y = e^x $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 *
 * @example Equal steps become equal ratios
 * ```ts
 * import { exp, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(exp(tensor(["key"], [0, Math.LN2, 2 * Math.LN2])))); // [1, 2, 4]
 * ```
 */
export function exp<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the exponential", arguments.length, 1);
  expectTensor("take the exponential", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = exponential(from[i]!);
  return record(make(x.axes, x.sizes, data), "exp", [x], undefined);
}

/**
 * The natural logarithm of each number; −∞ for 0.
 *
 * $$ y = \ln x $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 * @throws {RangeError} If a number is below 0.
 *
 * @example Equal ratios become equal steps
 * ```ts
 * import { log, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(log(tensor(["key"], [1, Math.E, Math.E ** 2])))); // [0, 1, 2]
 * ```
 */
export function log<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the logarithm", arguments.length, 1);
  expectTensor("take the logarithm", x);
  expectNoneBelow0("take the logarithm", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = logarithm(from[i]!);
  return record(make(x.axes, x.sizes, data), "log", [x], undefined);
}

/**
 * The square root of each number.
 *
 * $$ y = \sqrt{x} $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 * @throws {RangeError} If a number is below 0.
 *
 * @example The side of a square
 * ```ts
 * import { nested, sqrt, tensor } from "@headlight/attention";
 *
 * console.log(nested(sqrt(tensor(["key"], [1, 4, 9])))); // [1, 2, 3]
 * ```
 */
export function sqrt<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the square root", arguments.length, 1);
  expectTensor("take the square root", x);
  expectNoneBelow0("take the square root", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.sqrt(from[i]!);
  return record(make(x.axes, x.sizes, data), "sqrt", [x], undefined);
}

/** What is found is said as it went in, and not as the NaN that would come out. */
function expectNoneBelow0(action: string, { axes, sizes, data }: Tensor<Axes>): void {
  for (let i = 0; i < data.length; i++) {
    if (data[i]! >= 0) continue;
    const where = axes.length === 0
      ? ""
      : ` at ${inWords(axes, placeOf(i, axes, sizes))}`;
    throw new RangeError(
      `Cannot ${action}: no number may be below 0, found ${data[i]}${where}`,
    );
  }
}

/**
 * Multiplies each number by itself.
 *
 * $$ y = x^2 $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 *
 * @example The sign is lost
 * ```ts
 * import { nested, square, tensor } from "@headlight/attention";
 *
 * console.log(nested(square(tensor(["key"], [-3, 2])))); // [9, 4]
 * ```
 */
export function square<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the square", arguments.length, 1);
  expectTensor("take the square", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = from[i]! * from[i]!;
  return record(make(x.axes, x.sizes, data), "square", [x], undefined);
}

/**
 * Each number without its sign.
 *
 * $$ y = \lvert x \rvert $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 *
 * @example How far from 0
 * ```ts
 * import { abs, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(abs(tensor(["key"], [-3, 2])))); // [3, 2]
 * ```
 */
export function abs<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the absolute value", arguments.length, 1);
  expectTensor("take the absolute value", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = Math.abs(from[i]!);
  return record(make(x.axes, x.sizes, data), "abs", [x], undefined);
}

/**
 * The hyperbolic tangent of each number: nearly the number itself around 0, and never
 * beyond ±1.
 *
 * $$ y = \frac{e^x - e^{-x}}{e^x + e^{-x}} $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 *
 * @example Large numbers are held
 * ```ts
 * import { nested, tanh, tensor } from "@headlight/attention";
 *
 * console.log(nested(tanh(tensor(["key"], [-100, 0, 100])))); // [-1, 0, 1]
 * ```
 */
export function tanh<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("take the hyperbolic tangent", arguments.length, 1);
  expectTensor("take the hyperbolic tangent", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = hyperbolicTangent(from[i]!);
  return record(make(x.axes, x.sizes, data), "tanh", [x], undefined);
}

/**
 * Keeps what is above 0 and sets the rest to 0: the rectified linear unit.
 *
 * $$ y = \max(x, 0) $$
 *
 * @throws {TypeError} If it is given something else than one tensor.
 *
 * @example What is below 0 is cut off
 * ```ts
 * import { nested, relu, tensor } from "@headlight/attention";
 *
 * console.log(nested(relu(tensor(["key"], [-3, 2])))); // [0, 2]
 * ```
 */
export function relu<A extends Axes>(x: Tensor<A>): Tensor<A> {
  expectArguments("rectify", arguments.length, 1);
  expectTensor("rectify", x);
  const from = x.data, data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = from[i]! <= 0 ? 0 : from[i]!;
  return record(make(x.axes, x.sizes, data), "relu", [x], undefined);
}
