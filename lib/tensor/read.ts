/**
 * Reading the numbers of a tensor.
 *
 * @module
 */
import {
  expectArguments,
  expectAxis,
  expectParts,
  expectTensor,
} from "./checks/expect.ts";
import { type ByName, shapeOf, strides } from "./grid.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import type { Axes, Nested, Tensor } from "./types.ts";

/**
 * Reads one number.
 *
 * @param place An index for each axis, from 0.
 * @throws {TypeError} If an axis is left out, or the tensor lacks it.
 * @throws {RangeError} If an index is outside of its axis.
 *
 * @example The second number of the first token
 * ```ts
 * import { at, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 0, 2], [0, 3, 1]]);
 *
 * console.log(at(x, { token: 1, model: 2 })); // 1
 * ```
 */
export function at<A extends Axes>(
  x: Tensor<A>,
  place: NoInfer<Tensor<A>["sizes"]>,
): number {
  expectArguments("read a value", arguments.length, 2);
  expectTensor("read a value", x);
  expectParts("read a value", place, x.axes);
  const strange = Object.keys(place).find((name) => !x.axes.includes(name));
  if (strange !== undefined) expectAxis("read a value", x, strange);
  const steps = strides(x);
  let offset = 0;
  for (const name of x.axes) {
    const index = (place as ByName)[name]!;
    const size = (x.sizes as ByName)[name]!;
    if (!Number.isInteger(index) || index < 0 || index >= size) {
      throw new RangeError(
        `Cannot read a value of ${shapeOf(x)}: ${quote(name)} must be a whole number ` +
          `from 0 to ${size - 1}, found ${kindOf(index)}`,
      );
    }
    offset += index * steps[name]!;
  }
  return x.data[offset]!;
}

/**
 * How many places an axis has.
 *
 * @throws {TypeError} If the tensor lacks the axis.
 *
 * @example Three keys
 * ```ts
 * import { size, tensor } from "@headlight/attention";
 *
 * console.log(size(tensor(["key"], [0.2, 0.5, 0.3]), "key")); // 3
 * ```
 */
export function size<A extends Axes>(x: Tensor<A>, axis: NoInfer<A[number]>): number {
  const action = `measure ${quote(axis)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, axis);
  return (x.sizes as ByName)[axis]!;
}

/**
 * Gives the nested arrays of a tensor back.
 *
 * Made into a tensor again, the numbers come from nowhere: no gradient passes.
 *
 * @returns A copy: one array inside another, outermost axis first.
 * @throws {TypeError} If it is no tensor.
 *
 * @example There and back
 * ```ts
 * import { nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(tensor(["token", "model"], [[1, 0], [0, 1]]))); // [[1, 0], [0, 1]]
 * ```
 */
export function nested<A extends Axes>(x: Tensor<A>): Nested<A> {
  expectArguments("read the values", arguments.length, 1);
  expectTensor("read the values", x);
  const steps = strides(x);
  const read = (depth: number, offset: number): unknown => {
    const name = x.axes[depth];
    if (name === undefined) return x.data[offset]!;
    const length = (x.sizes as ByName)[name]!;
    return Array.from({ length }, (_, i) => read(depth + 1, offset + i * steps[name]!));
  };
  return read(0, 0) as Nested<A>;
}
