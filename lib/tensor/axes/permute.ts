/**
 * Another order of axes.
 *
 * @module
 */
import { record } from "../gradients/record.ts";
import {
  expectArguments,
  expectAxis,
  expectDistinct,
  expectTensor,
} from "../checks/expect.ts";
import { shorten } from "../checks/shorten.ts";
import { type ByName, shapeOf, steps } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Puts the axes in another order, and the numbers with them.
 *
 * @param order All axes of the tensor, outermost first.
 * @throws {TypeError} If an axis is missing, unknown or repeated.
 *
 * @example A transpose
 * ```ts
 * import { nested, permute, tensor } from "@headlight/attention";
 *
 * const x = tensor(["query", "key"], [[1, 2, 3], [4, 5, 6]]);
 *
 * console.log(nested(permute(x, ["key", "query"]))); // [[1, 4], [2, 5], [3, 6]]
 * ```
 */
export function permute<A extends Axes, const Order extends A[number][]>(
  x: Tensor<A>,
  order: Order,
): Tensor<Order> {
  expectArguments("permute", arguments.length, 2);
  expectTensor("permute", x);
  expectDistinct("permute", order);
  const action = () => `permute to [${order.map(shorten).join(", ")}]`;
  for (const name of order) expectAxis(action, x, name);
  if (order.length !== x.axes.length) {
    throw new TypeError(
      `Cannot ${action()}: every axis must be named, found ${shapeOf(x)}`,
    );
  }
  const data = new Float32Array(x.data.length);
  const from = steps(x);
  const walks = order.map((name): Walk => [
    (x.sizes as ByName)[name]!,
    from[x.axes.indexOf(name)]!,
  ]);
  copy(x.data, data, walks);
  const result = make([...order] as Order, x.sizes as Tensor<Order>["sizes"], data);
  return record(result, "permute", [x], undefined);
}

/** How many places an axis has, and how far apart they lie. */
type Walk = [count: number, step: number];

/** Copies numbers in the order of some axes, from a place on; gives the next free place. */
function copy(
  from: Float32Array,
  to: Float32Array,
  walks: readonly Walk[],
  depth = 0,
  start = 0,
  place = 0,
): number {
  const [count, step] = walks[depth] ?? [1, 0];
  if (depth < walks.length - 1) {
    for (let i = 0; i < count; i++) {
      place = copy(from, to, walks, depth + 1, start + i * step, place);
    }
    return place;
  }
  for (let i = 0, at = start; i < count; i++, at += step) to[place++] = from[at]!;
  return place;
}
