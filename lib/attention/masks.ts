/**
 * Masks: 1 where the query may see the key, 0 where it may not.
 *
 * Libraries disagree about this. PyTorch's `MultiheadAttention` takes boolean masks that
 * are true where the query may *not* see the key, or numbers that are added to scores.
 *
 * @module
 */
import { expectOnesAndZeros } from "./stages/expect_ones_and_zeros.ts";
import { expectAxes, expectCount, expectSameSizes } from "../tensor/checks/expect.ts";
import { kindOf } from "../tensor/checks/kind_of.ts";
import { zip } from "../tensor/elementwise/pointwise.ts";
import { make } from "../tensor/tensor.ts";
import type { Tensor } from "../tensor/types.ts";

/**
 * Each query sees itself and what came before it.
 *
 * $$ m_{qk} = 1 \text{ if } k \le q $$
 *
 * Source: Vaswani et al. 2017, section 3.2.3 (masked decoder self-attention).
 *
 * @param n How many tokens.
 * @returns 1 where the query may see the key, 0 where it may not.
 * @throws {RangeError} If `n` is not a positive whole number.
 *
 * @example The triangle
 * ```ts
 * import { causalMask, nested } from "@headlight/attention";
 *
 * console.log(nested(causalMask(3))); // [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
 * ```
 */
export function causalMask(n: number): Tensor<["query", "key"]> {
  return where("make a causal mask", n, n, (query, key) => key <= query);
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
  const needed = "Cannot make a padding mask: one boolean for each key is needed, found";
  if (!Array.isArray(present)) throw new TypeError(`${needed} ${kindOf(present)}`);
  const strange = present.findIndex((value) => typeof value !== "boolean");
  if (strange !== -1) {
    throw new TypeError(`${needed} ${kindOf(present[strange])} at [key ${strange}]`);
  }
  return where("make a padding mask", queries, present.length, (_, key) => present[key]!);
}

/**
 * Each query sees itself and the `width − 1` tokens before it.
 *
 * $$ m_{qk} = 1 \text{ if } q - w < k \le q $$
 *
 * Source: Vaswani et al. 2017, section 4 ("restricted self-attention"), in its causal form.
 *
 * @param n How many tokens.
 * @param width How many of them a query sees, itself included.
 * @returns 1 where the query may see the key, 0 where it may not.
 * @throws {RangeError} If `n` or `width` is not a positive whole number.
 *
 * @example Itself and the one before
 * ```ts
 * import { nested, slidingWindowMask } from "@headlight/attention";
 *
 * console.log(nested(slidingWindowMask(3, 2))); // [[1, 0, 0], [1, 1, 0], [0, 1, 1]]
 * ```
 */
export function slidingWindowMask(n: number, width: number): Tensor<["query", "key"]> {
  const action = "make a sliding window mask";
  expectCount(action, "the width of the window", width);
  return where(action, n, n, (query, key) => query - width < key && key <= query);
}

/**
 * A query sees a key if every mask lets it.
 *
 * @param masks One or more, all of the same sizes: 1 where the query may see the key, 0
 * where it may not.
 * @returns 1 where all have 1, 0 elsewhere.
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
export function combineMasks(
  ...masks: [Tensor<["query", "key"]>, ...Tensor<["query", "key"]>[]]
): Tensor<["query", "key"]> {
  const action = "combine masks";
  const [first, ...others] = masks;
  for (const mask of [first, ...others]) {
    expectAxes("mask", mask, ["query", "key"]);
    expectSameSizes(action, first, mask);
    expectOnesAndZeros(action, mask);
  }
  return others.reduce((all, mask) => zip(all, mask, (a, b) => a * b), first);
}

function where(
  action: string,
  queries: number,
  keys: number,
  maySee: (query: number, key: number) => boolean,
): Tensor<["query", "key"]> {
  expectCount(action, "the number of queries", queries);
  expectCount(action, "the number of keys", keys);
  const data = Float32Array.from(
    { length: queries * keys },
    (_, i) => maySee(Math.floor(i / keys), i % keys) ? 1 : 0,
  );
  return make(["query", "key"], { query: queries, key: keys }, data);
}
