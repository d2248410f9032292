/**
 * Splits into heads that have the right shape and the wrong meaning.
 *
 * @module
 */
import { splitHeads } from "../../../attention/stages/split_heads.ts";
import { permute } from "../../../tensor/axes/permute.ts";
import { split } from "../../../tensor/axes/split.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor } from "../../../tensor/tensor.ts";

/** Gives neighbouring features to different heads, as cards are dealt. */
export const dealOut: typeof splitHeads = (projected, heads) => {
  const features = projected.sizes.projected / heads;
  const parts = split(projected, "projected", ["feature", "head"], features);
  return permute(parts, ["head", "token", "feature"]);
};

/** Gives the first block of features to the last head. */
export const countBackwards: typeof splitHeads = (projected, heads) =>
  tensor(["head", "token", "feature"], nested(splitHeads(projected, heads)).reverse());
