/**
 * Numbers for pairs of a query and a key: for all heads, or for each.
 *
 * @module
 */
import { expectAxes } from "../../tensor/checks/expect.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * Numbers for pairs of a query and a key, such as a mask or a bias: one table for all
 * heads, or one for each head.
 *
 * @example Both can be a mask
 * ```ts
 * import { causalMask, type ForPairs } from "@headlight/attention";
 *
 * const mask: ForPairs = causalMask(3);
 * ```
 */
export type ForPairs = Tensor<["query", "key"]> | Tensor<["head", "query", "key"]>;

/** Whether there is a table for each head. */
export function isPerHead(x: ForPairs): x is Tensor<["head", "query", "key"]> {
  return x.axes.length === 3;
}

/** Refuses what has other axes. */
export function expectForPairs(role: string, x: ForPairs): void {
  if (isTensor(x) && isPerHead(x)) expectAxes(role, x, ["head", "query", "key"]);
  else expectAxes(role, x, ["query", "key"]);
}

/** What the numbers of a mask mean, for errors. */
export const MEANING = "1 (may see) or 0";
