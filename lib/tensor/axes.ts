/**
 * Naming, ordering, splitting and merging axes. The numbers stay what they are; only
 * `permute` and `merge` may move them.
 *
 * @module
 */
import { expectDistinct, expectNames } from "./checks/expect.ts";
import { type ByName, offsets, shapeOf, strides } from "./grid.ts";
import { make } from "./tensor.ts";
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
  const action = `rename axis "${from}" to "${to}"`;
  expectNames(action, x, [from]);
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
  const action = `permute to [${order.join(", ")}]`;
  expectNames(action, x, order);
  expectDistinct(action, order);
  if (order.length !== x.axes.length) {
    throw new TypeError(
      `Cannot ${action}: every axis must be named, found ${shapeOf(x)}`,
    );
  }
  const from = offsets(order, x.sizes, strides(x));
  const data = new Float32Array(from.length);
  for (let i = 0; i < data.length; i++) data[i] = x.data[from[i]!]!;
  return make(order, { ...x.sizes } as Tensor<Order>["sizes"], data);
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
  expectDistinct(`split axis "${axis}"`, into, 2);
  const [groups, inside] = into;
  const action = `split axis "${axis}" into ${count} ${groups}s`;
  expectNames(action, x, [axis]);
  const size = (x.sizes as ByName)[axis]!;
  if (!(Number.isInteger(count) && count > 0 && size % count === 0)) {
    throw new RangeError(
      `Cannot ${action}: ${count} must divide its size, which is ${size}`,
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
  expectDistinct(`merge axes into "${into}"`, axes, 2);
  const [outer, inner] = axes;
  const action = `merge axes "${outer}" and "${inner}" into "${into}"`;
  expectNames(action, x, axes);
  if (x.axes.indexOf(inner) !== x.axes.indexOf(outer) + 1) {
    throw new TypeError(
      `Cannot ${action}: "${inner}" must come right after "${outer}", ` +
        `found ${shapeOf(x)}`,
    );
  }
  const sizes: ByName = x.sizes;
  const merged = replace(action, x, axes, [[into, sizes[outer]! * sizes[inner]!]]);
  return merged as Tensor<Replace<Replace<A, Pair[0], [To]>, Pair[1], []>>;
}

/** The same data with neighbouring axes replaced by others, whose sizes have the same product. */
function replace(
  action: string,
  x: Tensor<Axes>,
  old: Axes,
  now: readonly [name: string, size: number][],
): Tensor<Axes> {
  const sizes = x.axes.map((name): [string, number] => [name, (x.sizes as ByName)[name]!])
    .toSpliced(x.axes.indexOf(old[0]!), old.length, ...now);
  const axes = sizes.map(([name]) => name);
  expectDistinct(action, axes);
  return make(axes, Object.fromEntries(sizes), x.data);
}
