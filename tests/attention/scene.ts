/**
 * Sequences and tables for pairs, of any sizes.
 *
 * @module
 */
import { type ForPairs, map, random, type Tensor } from "../../lib/mod.ts";

/** One vector for each token. */
export type Sequence = Tensor<["token", "model"]>;

/** Some tokens. */
export function sequence(token: number, model: number, seed: number): Sequence {
  return random(["token", "model"], { token, model }, { seed });
}

/** Some of some numbers for pairs: for all heads if there are 0 heads, else for each. */
export function forPairs(
  head: number,
  query: number,
  key: number,
  seed: number,
): ForPairs {
  const sizes = { head, query, key };
  return head === 0
    ? random(["query", "key"], sizes as never, { seed })
    : random(["head", "query", "key"], sizes, { seed });
}

/** Zeros and ones; each query sees its own key, counted round. */
export function mixedMask(
  heads: number,
  queries: number,
  keys: number,
  seed: number,
): ForPairs {
  let place = 0;
  return map(forPairs(heads, queries, keys, seed) as Tensor<["query", "key"]>, (coin) => {
    const key = place % keys, query = Math.floor(place++ / keys) % queries;
    return coin > 0 || key === query % keys ? 1 : 0;
  });
}
