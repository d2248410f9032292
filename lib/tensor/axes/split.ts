/**
 * Two axes in the place of one.
 *
 * @module
 */
import { expectArguments, expectAxis, expectDistinct } from "../checks/expect.ts";
import { kindOf, quote } from "../checks/kind_of.ts";
import { shorten } from "../checks/shorten.ts";
import type { ByName } from "../grid.ts";
import type { Axes, Replace, Tensor } from "../types.ts";
import { replace } from "./replace.ts";

/**
 * Splits one axis into two: `count` groups of neighbours.
 *
 * The numbers keep their order and are not copied.
 *
 * @param into The names of the groups and of the places inside a group.
 * @param count How many groups.
 * @throws {TypeError} If the axis is missing, or a new name is taken.
 * @throws {RangeError} If `count` does not divide the size of the axis.
 *
 * @example Four numbers become two heads of two
 * ```ts
 * import { nested, split, tensor } from "@headlight/attention";
 *
 * const x = tensor(["projected"], [1, 2, 3, 4]);
 *
 * console.log(nested(split(x, "projected", ["head", "feature"], 2))); // [[1, 2], [3, 4]]
 * ```
 */
export function split<
  A extends Axes,
  const Name extends A[number],
  const Into extends [string, string],
>(
  x: Tensor<A>,
  axis: Name,
  into: Into,
  count: number,
): Tensor<Replace<A, Name, Into>> {
  const axisAction = () => `split axis ${quote(axis)}`;
  expectArguments(axisAction, arguments.length, 4);
  expectAxis(axisAction, x, axis);
  expectDistinct(axisAction, into, 2);
  const [groups, inside] = into;
  if (!(Number.isInteger(count) && count > 0)) {
    throw new RangeError(
      `Cannot ${axisAction()}: the number of parts must be a positive whole number, ` +
        `found ${kindOf(count)}`,
    );
  }
  const action = () => `${axisAction()} into ${count} ${shorten(groups)}s`;
  const size = (x.sizes as ByName)[axis]!;
  if (size % count !== 0) {
    throw new RangeError(
      `Cannot ${action()}: ${count} must divide its size, which is ${size}`,
    );
  }
  const parts = replace(action, x, [axis], [[groups, count], [inside, size / count]]);
  return parts as Tensor<Replace<A, Name, Into>>;
}
