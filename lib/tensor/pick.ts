/**
 * Taking places of an axis, in any order.
 *
 * @module
 */
import { type Action, say } from "./checks/action.ts";
import { expectArguments, expectAxis, expectDistinct } from "./checks/expect.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import { allocate, type ByName, count } from "./grid.ts";
import { record } from "./gradients/record.ts";
import { make } from "./make.ts";
import type { Axes, Replace, Tensor } from "./types.ts";

/**
 * Picks places of an axis, in any order and as often as needed: the rows of a table, such
 * as the vector of each word of a sentence, which is an embedding.
 *
 * $$ y_{\ldots t \ldots} = x_{\ldots p_t \ldots} $$
 *
 * The gradient of a row is the sum over all places for which it was picked.
 *
 * @param axis The axis whose places are picked.
 * @param places Which ones: at least one whole number, from 0.
 * @param to The name of the axis of what was picked; by default that of `axis`.
 * @returns As many places along the axis as were picked; the other axes stay.
 * @throws {TypeError} If the tensor lacks the axis, the new name is taken, or `places` is no
 * array.
 * @throws {RangeError} If nothing is picked, or a place is no whole number inside of the axis.
 *
 * @example The words 2, 0 and 2 as vectors
 * ```ts
 * import { nested, pick, tensor } from "@headlight/attention";
 *
 * const table = tensor(["word", "model"], [[1, 0], [0, 1], [5, 6]]);
 *
 * console.log(nested(pick(table, "word", [2, 0, 2], "token"))); // [[5, 6], [1, 0], [5, 6]]
 * ```
 */
export function pick<
  A extends Axes,
  const Axis extends A[number],
  const To extends string = Axis,
>(
  x: Tensor<A>,
  axis: Axis,
  places: readonly number[],
  to?: To,
): Tensor<Replace<A, Axis, [To]>> {
  const action = () => `pick along ${quote(axis)}`;
  expectArguments(action, arguments.length, 4);
  expectAxis(action, x, axis);
  const size = (x.sizes as ByName)[axis]!;
  expectPlaces(action, places, size);
  const name = to === undefined ? axis : to;
  const axes = x.axes.map((each) => each === axis ? name : each);
  expectDistinct(action, axes);
  const sizes = Object.fromEntries(
    x.axes.map((each, i) => [
      axes[i]!,
      each === axis ? places.length : (x.sizes as ByName)[each]!,
    ]),
  );
  const data = allocate(action, axes, sizes);
  // All that lies inside one place of the axis moves together.
  const inner = count(x.axes.slice(x.axes.indexOf(axis) + 1), x.sizes);
  let next = 0;
  for (let block = 0; block < x.data.length; block += size * inner) {
    for (const place of places) {
      let from = block + place * inner;
      for (let i = 0; i < inner; i++) data[next++] = x.data[from++]!;
    }
  }
  const result = make(axes, sizes, data);
  record(result, "pick", [x], { axis, places: [...places] });
  return result as Tensor<Axes> as Tensor<Replace<A, Axis, [To]>>;
}

function expectPlaces(action: Action, places: readonly number[], size: number): void {
  if (!Array.isArray(places)) {
    throw new TypeError(
      `Cannot ${say(action)}: an array of places is needed, found ${kindOf(places)}`,
    );
  }
  if (places.length === 0) {
    throw new RangeError(
      `Cannot ${say(action)}: at least one place is needed, found none`,
    );
  }
  // An array's own search would pass over holes.
  for (let i = 0; i < places.length; i++) {
    const place: unknown = places[i];
    if (Number.isInteger(place) && place as number >= 0 && place as number < size) {
      continue;
    }
    throw new RangeError(
      `Cannot ${say(action)}: every place must be a whole number from 0 to ${
        size - 1
      }, ` +
        `found ${kindOf(place)}`,
    );
  }
}
