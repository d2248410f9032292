/**
 * The bug zoo: eight wrong attentions, each from real code.
 *
 * @module
 */
import { averagedHeads } from "./averaged_heads.ts";
import { blindQuery } from "./blind_query.ts";
import { latePositions } from "./late_positions.ts";
import { selfAsCross } from "./self_as_cross.ts";
import { softmaxOverQueries } from "./softmax_over_queries.ts";
import { transposedMask } from "./transposed_mask.ts";
import { wrongScale } from "./wrong_scale.ts";
import { wrongSplit } from "./wrong_split.ts";

/** The bugs by name, in the order in which the course shows them. */
export const ZOO = {
  wrongSplit,
  wrongScale,
  softmaxOverQueries,
  transposedMask,
  blindQuery,
  averagedHeads,
  selfAsCross,
  latePositions,
};
