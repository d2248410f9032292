/**
 * Putting tensors one behind the other.
 *
 * @module
 */
import { expectNames } from "./checks/expect.ts";
import { type ByName, offsets, shapeOf, strides } from "./grid.ts";
import { zeros } from "./tensor.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * Joins tensors along one axis, in the order in which they are given.
 *
 * @param parts At least one; all with the same axes, and the same sizes of the others.
 * @param along The axis that grows.
 * @throws {TypeError} If axes differ.
 * @throws {RangeError} If there is no part, or another axis differs in size.
 *
 * @example Two texts become one memory
 * ```ts
 * import { join, tensor } from "@headlight/attention";
 *
 * const english = tensor(["token", "model"], [[1, 0], [0, 1]]);
 * const french = tensor(["token", "model"], [[2, 2], [3, 3], [4, 4]]);
 *
 * console.log(join([english, french], "token").sizes); // { token: 5, model: 2 }
 * ```
 */
export function join<A extends Axes>(
  parts: readonly Tensor<A>[],
  along: NoInfer<A[number]>,
): Tensor<A> {
  const action = `join along "${along}"`;
  const [first] = parts;
  if (first === undefined) {
    throw new RangeError(`Cannot ${action}: at least one tensor is needed, found none`);
  }
  for (const part of parts) {
    expectNames(action, part, [along]);
    if (part.axes.join() !== first.axes.join()) {
      throw new TypeError(
        `Cannot ${action}: all axes must be the same, ` +
          `found ${shapeOf(first)} and ${shapeOf(part)}`,
      );
    }
    const differs = (name: string) =>
      name !== along && (part.sizes as ByName)[name] !== (first.sizes as ByName)[name];
    if (part.axes.some(differs)) {
      throw new RangeError(
        `Cannot ${action}: all other sizes must be the same, ` +
          `found ${shapeOf(first)} and ${shapeOf(part)}`,
      );
    }
  }

  const length = parts.reduce((sum, part) => sum + (part.sizes as ByName)[along]!, 0);
  const whole = zeros(first.axes, { ...first.sizes, [along]: length });
  const steps = strides(whole);
  let start = 0;
  for (const part of parts) {
    const to = offsets(part.axes, part.sizes, steps);
    part.data.forEach((value, i) => whole.data[start + to[i]!] = value);
    start += (part.sizes as ByName)[along]! * steps[along]!;
  }
  return whole;
}
