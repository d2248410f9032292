/**
 * Masks: 1 where the query may see the key, 0 where it may not.
 *
 * Libraries disagree about this. PyTorch's `MultiheadAttention` takes boolean masks that
 * are true where the query may *not* see the key, or numbers that are added to scores.
 *
 * @module
 */
import {
  expectArguments,
  expectCount,
  expectSameSizes,
} from "../tensor/checks/expect.ts";
import { kindOf } from "../tensor/checks/kind_of.ts";
import { multiply } from "../tensor/elementwise/arithmetic.ts";
import { expectMask } from "../tensor/elementwise/where.ts";
import { allocate } from "../tensor/grid.ts";
import { make } from "../tensor/make.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { expectForPairs, type ForPairs, MEANING } from "./stages/pair_axes.ts";

/**
 * Each query sees itself and what came before it. The last query stands at the last key,
 * as it does when a text is continued and its beginning is kept as keys.
 *
 * $$ m_{qk} = 1 \text{ if } k - K \le q - Q $$
 *
 * Source: Vaswani et al. 2017, section 3.2.3 (masked decoder self-attention). Libraries
 * disagree where there are more keys $K$ than queries $Q$: some align the first query with
 * the first key, which is `slice(causalMask(K), "query", 0, Q)`.
 *
 * @param queries How many queries.
 * @param keys How many keys; by default as many. With fewer keys than queries, the first
 * queries see none.
 * @returns 1 where the query may see the key, 0 where it may not.
 * @throws {RangeError} If a number is not a positive whole one.
 *
 * @example The triangle
 * ```ts
 * import { causalMask, nested } from "@headlight/attention";
 *
 * console.log(nested(causalMask(3))); // [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
 * ```
 *
 * @example Two new tokens, and two that are kept
 * ```ts
 * import { causalMask, nested } from "@headlight/attention";
 *
 * console.log(nested(causalMask(2, 4))); // [[1, 1, 1, 0], [1, 1, 1, 1]]
 * ```
 */
export function causalMask(
  queries: number,
  keys: number = queries,
): Tensor<["query", "key"]> {
  const action = "make a causal mask";
  expectArguments(action, arguments.length, 2);
  return table(action, queries, keys, (query, key) => key - keys <= query - queries);
}

/**
 * Each query sees the keys that are there, and not the padding.
 *
 * @param queries How many queries.
 * @param present For each key: is it a real token?
 * @returns 1 where the query may see the key, 0 where it may not.
 * @throws {TypeError} If `present` holds something other than booleans.
 * @throws {RangeError} If `queries` is not a positive whole number, or there is no key.
 *
 * @example The third key is padding
 * ```ts
 * import { nested, paddingMask } from "@headlight/attention";
 *
 * console.log(nested(paddingMask(2, [true, true, false]))); // [[1, 1, 0], [1, 1, 0]]
 * ```
 */
export function paddingMask(
  queries: number,
  present: readonly boolean[],
): Tensor<["query", "key"]> {
  const action = "make a padding mask";
  expectArguments(action, arguments.length, 2);
  const needed = "Cannot make a padding mask: one boolean for each key is needed, found";
  if (!Array.isArray(present)) throw new TypeError(`${needed} ${kindOf(present)}`);
  const strange = present.findIndex((value) => typeof value !== "boolean");
  if (strange !== -1) {
    throw new TypeError(`${needed} ${kindOf(present[strange])} at [key ${strange}]`);
  }
  return table(action, queries, present.length, (_, key) => present[key]!);
}

/**
 * Each query sees itself and the `width − 1` tokens before it. The last query stands at
 * the last key.
 *
 * $$ m_{qk} = 1 \text{ if } q - Q - w < k - K \le q - Q $$
 *
 * Source: Vaswani et al. 2017, section 4 ("restricted self-attention"), in its causal form.
 *
 * @param queries How many queries, $Q$.
 * @param width How many keys a query sees, itself included, $w$.
 * @param keys How many keys, $K$; by default as many as queries. With fewer, the first
 * queries see none.
 * @returns 1 where the query may see the key, 0 where it may not.
 * @throws {RangeError} If a number is not a positive whole one.
 *
 * @example Itself and the one before
 * ```ts
 * import { nested, slidingWindowMask } from "@headlight/attention";
 *
 * console.log(nested(slidingWindowMask(3, 2))); // [[1, 0, 0], [1, 1, 0], [0, 1, 1]]
 * ```
 */
export function slidingWindowMask(
  queries: number,
  width: number,
  keys: number = queries,
): Tensor<["query", "key"]> {
  const action = "make a sliding window mask";
  expectArguments(action, arguments.length, 3);
  expectCount(action, "the width of the window", width);
  return table(action, queries, keys, (query, key) => {
    const ahead = (key - keys) - (query - queries);
    return -width < ahead && ahead <= 0;
  });
}

/**
 * A query sees a key if every mask lets it.
 *
 * @param masks One or more, all of the same sizes: 1 where the query may see the key, 0
 * where it may not. Masks for all heads and masks for each head go together.
 * @returns 1 where all have 1, 0 elsewhere; for each head if one of the masks is.
 * @throws {TypeError} If an axis has another name, or there is no mask.
 * @throws {RangeError} If sizes differ, or a value is neither 1 nor 0.
 *
 * @example Causal, and the first token is padding
 * ```ts
 * import { causalMask, combineMasks, nested, paddingMask } from "@headlight/attention";
 *
 * const mask = combineMasks(causalMask(3), paddingMask(3, [false, true, true]));
 *
 * console.log(nested(mask)); // [[0, 0, 0], [0, 1, 0], [0, 1, 1]]
 * ```
 */
export function combineMasks<M extends [ForPairs, ...ForPairs[]]>(
  ...masks: M
): M[number] {
  const action = "combine masks";
  // Without any, the first of them is refused as what it is: undefined.
  for (const mask of masks.length === 0 ? [masks[0]] : masks) {
    expectForPairs("mask", mask);
    expectMask(action, mask, MEANING);
  }
  // Those for each head first, since the first one gives the order of the axes.
  const [first, ...others] = masks.toSorted((a, b) => b.axes.length - a.axes.length);
  let all = first!;
  for (const mask of others) {
    expectSameSizes(action, all, mask);
    all = multiply<Axes, Axes>(all, mask) as ForPairs;
  }
  return all;
}

function table(
  action: string,
  queries: number,
  keys: number,
  maySee: (query: number, key: number) => boolean,
): Tensor<["query", "key"]> {
  expectCount(action, "the number of queries", queries);
  expectCount(action, "the number of keys", keys);
  const sizes = { query: queries, key: keys };
  const data = allocate(action, ["query", "key"], sizes);
  for (let query = 0, to = 0; query < queries; query++) {
    for (let key = 0; key < keys; key++) data[to++] = maySee(query, key) ? 1 : 0;
  }
  return make(["query", "key"], sizes, data);
}
