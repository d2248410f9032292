/**
 * Positions that come after the split: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { sinusoidalPositions } from "../positions/sinusoidal.ts";
import { splitHeads } from "../stages/split_heads.ts";
import { rename } from "../../tensor/axes/rename.ts";
import { add } from "../../tensor/elementwise/arithmetic.ts";
import { slice } from "../../tensor/slice.ts";

/** Adds positions after the split. */
export const latePositions: Attend = attendWith({
  splitHeads: (projected, heads) => {
    const parts = splitHeads(projected, heads);
    const { token, feature } = parts.sizes;
    // As wide as one head; an odd width goes without the last wave.
    const waves = sinusoidalPositions({ tokens: token, model: feature + feature % 2 });
    const positions = slice(waves, "model", 0, feature);
    return add(parts, rename(positions, "model", "feature"));
  },
});
