/**
 * Another name for an axis.
 *
 * @module
 */
import { expectArguments, expectAxis } from "../checks/expect.ts";
import { quote } from "../checks/kind_of.ts";
import type { ByName } from "../grid.ts";
import type { Axes, Replace, Tensor } from "../types.ts";
import { replace } from "./replace.ts";

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
