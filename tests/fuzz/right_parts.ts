/**
 * What right calls of `lib/attention` are put together from.
 *
 * @module
 */
import type { Axes, ForPairs, Tensor } from "../../lib/mod.ts";
import type { Chance, Sizes } from "./chance.ts";

/** The axes of scores, queries and keys. */
export const SCORES = ["head", "query", "key"] as const;
export const QUERIES = ["head", "query", "feature"] as const;
export const KEYS = ["head", "key", "feature"] as const;

/** A table for all heads, or for each. */
export function pairs(make: (axes: string[]) => Tensor<Axes>, chance: Chance) {
  return make(chance.coin() ? ["query", "key"] : [...SCORES]) as ForPairs;
}

/** A linear map, from one axis to another. */
export function projection(chance: Chance, into: string, out: string, sizes: Sizes) {
  return {
    weight: chance.tensor([into, out], sizes),
    bias: chance.maybe(() => chance.tensor([out], sizes)),
  } as never;
}
