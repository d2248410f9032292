/**
 * A reshape without a permute: a bug of the zoo.
 *
 * @module
 */
import { merge } from "../../tensor/axes/merge.ts";
import { split } from "../../tensor/axes/split.ts";
import { type Attend, attendWith } from "../attention.ts";
import type { splitHeads } from "../stages/split_heads.ts";

/** Reads the same numbers in the same order as `[head, token, feature]`: tokens mix. */
export const readStraight: typeof splitHeads = (projected, heads) => {
  const all = merge(projected, ["token", "projected"], "all");
  const blocks = split(all, "all", ["head", "block"], heads);
  return split(blocks, "block", ["token", "feature"], projected.sizes.token);
};

/** Splits into heads without permuting. */
export const wrongSplit: Attend = attendWith({ splitHeads: readStraight });
