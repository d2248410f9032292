/**
 * A part of a tensor.
 *
 * @module
 */
import { record } from "./gradients/record.ts";
import { expectArguments, expectAxis } from "./checks/expect.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import { type ByName, count } from "./grid.ts";
import { make } from "./make.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * Keeps some neighbouring places of one axis. It undoes `join`.
 *
 * @param axis The axis that gets shorter.
 * @param from The first place that is kept, from 0.
 * @param to The place before which it ends; by default the end of the axis.
 * @returns A copy, with at least one place.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If the places are not whole numbers in order, within the axis.
 *
 * @example The last two of three keys
 * ```ts
 * import { nested, slice, tensor } from "@headlight/attention";
 *
 * console.log(nested(slice(tensor(["key"], [1, 2, 3]), "key", 1))); // [2, 3]
 * ```
 *
 * @example A causal mask aligned at the start, for more keys than queries
 * ```ts
 * import { causalMask, nested, slice } from "@headlight/attention";
 *
 * console.log(nested(slice(causalMask(4), "query", 0, 2))); // [[1, 0, 0, 0], [1, 1, 0, 0]]
 * ```
 */
export function slice<A extends Axes>(
  x: Tensor<A>,
  axis: NoInfer<A[number]>,
  from: number,
  to?: number,
): Tensor<A> {
  const action = () => `slice along ${quote(axis)}`;
  expectArguments(action, arguments.length, 4);
  expectAxis(action, x, axis);
  const size = (x.sizes as ByName)[axis]!;
  const end = to === undefined ? size : to;
  if (!(Number.isInteger(from) && from >= 0 && from < size)) {
    throw new RangeError(
      `Cannot ${action()}: the first place must be a whole number ` +
        `from 0 to ${size - 1}, found ${kindOf(from)}`,
    );
  }
  if (!(Number.isInteger(end) && end > from && end <= size)) {
    throw new RangeError(
      `Cannot ${action()}: the end must be a whole number ` +
        `from ${from + 1} to ${size}, found ${kindOf(end)}`,
    );
  }
  const at = x.axes.indexOf(axis);
  // All that lies inside one place of the axis moves together.
  const inner = count(x.axes.slice(at + 1), x.sizes);
  const length = (end - from) * inner;
  const blocks = x.data.length / (size * inner);
  const data = new Float32Array(blocks * length);
  for (let block = 0; block < blocks; block++) {
    const start = (block * size + from) * inner;
    data.set(x.data.subarray(start, start + length), block * length);
  }
  const result = make(x.axes, { ...x.sizes, [axis]: end - from }, data);
  return record(result, "slice", [x], { axis, from });
}
