/**
 * Putting tensors one behind the other.
 *
 * @module
 */
import { record } from "./gradients/record.ts";
import { type Action, say } from "./checks/action.ts";
import { expectArguments, expectAxis } from "./checks/expect.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import { allocate, type ByName, count, shapeOf } from "./grid.ts";
import { make } from "./make.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * Joins tensors along one axis, in the order in which they are given. `slice` undoes it.
 *
 * @param parts At least one; all with the same axes, and the same sizes of the others.
 * @param along The axis that grows.
 * @throws {TypeError} If axes differ, or something is no tensor.
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
  if (!Array.isArray(parts)) {
    throw new TypeError(
      `Cannot join: an array of tensors is needed, found ${kindOf(parts)}`,
    );
  }
  const action = () => `join along ${quote(along)}`;
  expectArguments(action, arguments.length, 2);
  const [first]: Tensor<A>[] = parts;
  if (parts.length === 0) {
    throw new RangeError(
      `Cannot ${say(action)}: at least one tensor is needed, found none`,
    );
  }
  for (let i = 0; i < parts.length; i++) expectFit(action, first!, parts[i]!, along);

  const { axes, sizes } = first!;
  const length = parts.reduce((sum, part) => sum + sizeOf(part, along), 0);
  const all = { ...sizes, [along]: length };
  const at = axes.indexOf(along);
  // All that lies inside one place of the outer axes moves together.
  const inner = count(axes.slice(at + 1), sizes),
    blocks = count(axes.slice(0, at), sizes);
  const data = allocate(action, axes, all);
  let start = 0;
  for (const part of parts) {
    const run = sizeOf(part, along) * inner;
    for (let block = 0; block < blocks; block++) {
      const piece = part.data.subarray(block * run, (block + 1) * run);
      data.set(piece, block * length * inner + start);
    }
    start += run;
  }
  return record(make(axes, all, data), "join", [...parts], along);
}

function expectFit(
  action: Action,
  first: Tensor<Axes>,
  part: Tensor<Axes>,
  along: string,
): void {
  expectAxis(action, part, along);
  const found = () => `found ${shapeOf(first)} and ${shapeOf(part)}`;
  const isSame = part.axes.length === first.axes.length &&
    part.axes.every((name, i) => name === first.axes[i]);
  if (!isSame) {
    throw new TypeError(`Cannot ${say(action)}: all axes must be the same, ${found()}`);
  }
  for (const name of part.axes) {
    if (name !== along && sizeOf(part, name) !== sizeOf(first, name)) {
      throw new RangeError(
        `Cannot ${say(action)}: all other sizes must be the same, ${found()}`,
      );
    }
  }
}

function sizeOf(x: Tensor<Axes>, name: string): number {
  return (x.sizes as ByName)[name]!;
}
