/**
 * Naming, ordering, splitting and merging axes. The numbers stay what they are; only
 * `permute` and `merge` may move them.
 *
 * @module
 */
import type { Action } from "./checks/action.ts";
import {
  expectArguments,
  expectAxis,
  expectDistinct,
  expectTensor,
} from "./checks/expect.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import { shorten } from "./checks/shorten.ts";
import { type ByName, shapeOf, steps } from "./grid.ts";
import { make } from "./make.ts";
import type { Axes, Replace, Tensor } from "./types.ts";

/**
 * Gives an axis another name. The data is shared, nothing is copied.
 *
 * @throws {TypeError} If the axis is missing, or the new name is taken.
 *
 * @example Self-attention is the same tokens under two names
 * ```ts
 * import { rename, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "feature"], [[1, 0], [0, 1]]);
 *
 * console.log(rename(tokens, "token", "query").axes); // ["query", "feature"]
 * console.log(rename(tokens, "token", "key").axes); // ["key", "feature"]
 * ```
 */
export function rename<
  A extends Axes,
  const From extends A[number],
  const To extends string,
>(
  x: Tensor<A>,
  from: From,
  to: To,
): Tensor<Replace<A, From, [To]>> {
  const action = () => `rename axis ${quote(from)} to ${quote(to)}`;
  expectArguments(action, arguments.length, 3);
  expectAxis(action, x, from);
  const renamed = replace(action, x, [from], [[to, (x.sizes as ByName)[from]!]]);
  return renamed as Tensor<Replace<A, From, [To]>>;
}

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
  return make([...order] as Order, x.sizes as Tensor<Order>["sizes"], data);
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

/** The same data with neighbouring axes replaced by others, whose sizes have the same product. */
function replace(
  action: Action,
  x: Tensor<Axes>,
  old: Axes,
  now: readonly [name: string, size: number][],
): Tensor<Axes> {
  const parts = x.axes.flatMap((name): [name: string, size: number][] => {
    if (!old.includes(name)) return [[name, (x.sizes as ByName)[name]!]];
    return name === old[0] ? [...now] : [];
  });
  const axes = parts.map(([name]) => name);
  expectDistinct(action, axes);
  return make(axes, Object.fromEntries(parts), x.data);
}
