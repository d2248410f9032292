/**
 * Masks: 1 where the query may see the key, 0 where it may not.
 *
 * Libraries disagree about this. PyTorch's `MultiheadAttention` takes boolean masks that
 * are true where the query may *not* see the key, or numbers that are added to scores.
 *
 * @module
 */
import { expectAxes, expectSameSizes } from "../tensor/expect.ts";
import { zip } from "../tensor/pointwise.ts";
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
  const strange = present.findIndex((value) => typeof value !== "boolean");
  if (strange !== -1) {
    throw new TypeError(
      `Cannot make a padding mask: one boolean a key is needed, ` +
        `found ${present[strange]} at [key ${strange}]`,
    );
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
  expectCount(action, "tokens in the window", width);
  return where(action, n, n, (query, key) => query - width < key && key <= query);
}

/**
 * A query sees a key if both masks let it.
 *
 * @param a 1 where the query may see the key, 0 where it may not.
 * @param b The same, of the same sizes.
 * @returns 1 where both have 1, 0 elsewhere.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes differ.
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
  a: Tensor<["query", "key"]>,
  b: Tensor<["query", "key"]>,
): Tensor<["query", "key"]> {
  expectAxes("mask", a, ["query", "key"]);
  expectAxes("mask", b, ["query", "key"]);
  expectSameSizes("combine masks", a, b);
  return zip(a, b, (left, right) => left * right);
}

function where(
  action: string,
  queries: number,
  keys: number,
  maySee: (query: number, key: number) => boolean,
): Tensor<["query", "key"]> {
  expectCount(action, "queries", queries);
  expectCount(action, "keys", keys);
  const data = Float32Array.from(
    { length: queries * keys },
    (_, i) => maySee(Math.floor(i / keys), i % keys) ? 1 : 0,
  );
  return make(["query", "key"], { query: queries, key: keys }, data);
}

function expectCount(action: string, what: string, found: number): void {
  if (!(Number.isInteger(found) && found > 0)) {
    throw new RangeError(
      `Cannot ${action}: the number of ${what} must be whole and positive, found ${found}`,
    );
  }
}
