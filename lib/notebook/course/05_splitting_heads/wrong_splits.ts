/**
 * Splits into heads that have the right shape and the wrong meaning.
 *
 * @module
 */
import { splitHeads } from "../../../attention/stages/split_heads.ts";
import { merge, permute, split } from "../../../tensor/axes.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";

/** Anything that splits projected tokens into heads. */
export type Split = (
  projected: Tensor<["token", "projected"]>,
  heads: number,
) => Tensor<["head", "token", "feature"]>;

/** Reads the same numbers in the same order as `[head, token, feature]`: tokens mix. */
export const readStraight: Split = (projected, heads) => {
  const all = merge(projected, ["token", "projected"], "all");
  const blocks = split(all, "all", ["head", "block"], heads);
  return split(blocks, "block", ["token", "feature"], projected.sizes.token);
};

/** Gives neighbouring features to different heads, as cards are dealt. */
export const dealOut: Split = (projected, heads) => {
  const features = projected.sizes.projected / heads;
  const parts = split(projected, "projected", ["feature", "head"], features);
  return permute(parts, ["head", "token", "feature"]);
};

/** Gives the first block of features to the last head. */
export const countBackwards: Split = (projected, heads) =>
  tensor(["head", "token", "feature"], nested(splitHeads(projected, heads)).reverse());
