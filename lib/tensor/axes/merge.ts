/**
 * One axis in the place of two.
 *
 * @module
 */
import {
  expectArguments,
  expectAxis,
  expectDistinct,
  expectTensor,
} from "../checks/expect.ts";
import { quote } from "../checks/kind_of.ts";
import { type ByName, shapeOf } from "../grid.ts";
import type { Axes, Replace, Tensor } from "../types.ts";
import { replace } from "./replace.ts";

/**
 * Merges two axes into one. It undoes `split`.
 *
 * @param axes Two neighbours, the outer one first; `permute` makes them neighbours.
 * @param into The name of the merged axis.
 * @throws {TypeError} If the two are not neighbours in this order, or the name is taken.
 *
 * @example Two heads of two become four numbers
 * ```ts
 * import { merge, nested, tensor } from "@headlight/attention";
 *
 * const x = tensor(["head", "feature"], [[1, 2], [3, 4]]);
 *
 * console.log(nested(merge(x, ["head", "feature"], "concat"))); // [1, 2, 3, 4]
 * ```
 */
export function merge<
  A extends Axes,
  const Pair extends [A[number], A[number]],
  const To extends string,
>(
  x: Tensor<A>,
  axes: Pair,
  into: To,
): Tensor<Replace<Replace<A, Pair[0], [To]>, Pair[1], []>> {
  expectArguments("merge axes", arguments.length, 3);
  expectTensor("merge axes", x);
  expectDistinct("merge axes", axes, 2);
  const [outer, inner] = axes;
  const action = () =>
    `merge axes ${quote(outer)} and ${quote(inner)} into ${quote(into)}`;
  for (const name of axes) expectAxis(action, x, name);
  if (x.axes.indexOf(inner) !== x.axes.indexOf(outer) + 1) {
    throw new TypeError(
      `Cannot ${action()}: ${quote(inner)} must come right after ${quote(outer)}, ` +
        `found ${shapeOf(x)}`,
    );
  }
  const sizes: ByName = x.sizes;
  const merged = replace(action, x, axes, [[into, sizes[outer]! * sizes[inner]!]]);
  return merged as Tensor<Replace<Replace<A, Pair[0], [To]>, Pair[1], []>>;
}
