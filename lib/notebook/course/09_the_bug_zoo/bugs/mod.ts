/**
 * The bug zoo: eight wrong attentions, each from real code, each with every stage to look
 * at.
 *
 * @module
 */
import { averagedHeads } from "./averaged_heads.ts";
import { blindQuery } from "./blind_query.ts";
import type { Bug } from "./bug.ts";
import { latePositions } from "./late_positions.ts";
import { selfAsCross } from "./self_as_cross.ts";
import { softmaxOverQueries } from "./softmax_over_queries.ts";
import { transposedMask } from "./transposed_mask.ts";
import { wrongScale } from "./wrong_scale.ts";
import { wrongSplit } from "./wrong_split.ts";

/** The names of the bugs. */
export type BugName =
  | "wrongSplit"
  | "wrongScale"
  | "softmaxOverQueries"
  | "transposedMask"
  | "blindQuery"
  | "averagedHeads"
  | "selfAsCross"
  | "latePositions";

/**
 * The bugs by name, in the order of the notebook.
 *
 * @example A picture beside the right one
 * ```ts
 * import { contrast, selfAttention } from "@headlight/attention";
 * import { bugs, chinese, handmade, show } from "@headlight/attention/notebook";
 *
 * const right = selfAttention(chinese.tokens, handmade);
 * const wrong = bugs.wrongScale.attend(chinese.tokens, chinese.tokens, handmade);
 *
 * await show(contrast(right, wrong));
 * ```
 */
export const bugs: Readonly<Record<BugName, Bug>> = {
  wrongSplit,
  wrongScale,
  softmaxOverQueries,
  transposedMask,
  blindQuery,
  averagedHeads,
  selfAsCross,
  latePositions,
};
