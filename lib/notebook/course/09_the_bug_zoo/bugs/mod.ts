/**
 * The bug zoo: eight wrong attentions, each from real code, each with every stage to look
 * at.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { averagedHeads } from "./averaged_heads.ts";
import { blindQuery } from "./blind_query.ts";
import type { Attend } from "../../../../attention/attention.ts";
import type { Bug, BugName } from "./bug.ts";
import { latePositions } from "./late_positions.ts";
import { selfAsCross } from "./self_as_cross.ts";
import { softmaxOverQueries } from "./softmax_over_queries.ts";
import { transposedMask } from "./transposed_mask.ts";
import { wrongScale } from "./wrong_scale.ts";
import { wrongSplit } from "./wrong_split.ts";

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
export const bugs: Readonly<Record<BugName, Bug>> = Object.freeze({
  wrongSplit: bug("wrongSplit", wrongSplit),
  wrongScale: bug("wrongScale", wrongScale),
  softmaxOverQueries: bug("softmaxOverQueries", softmaxOverQueries),
  transposedMask: bug("transposedMask", transposedMask),
  blindQuery: bug("blindQuery", blindQuery),
  averagedHeads: bug("averagedHeads", averagedHeads),
  selfAsCross: bug("selfAsCross", selfAsCross),
  latePositions: bug("latePositions", latePositions),
});

/** A bug with what is told of it, in the language that is spoken when it is read. */
function bug(name: BugName, attend: Attend): Bug {
  return {
    get name() {
      return words().bugs[name].name;
    },
    get story() {
      return words().bugs[name].story;
    },
    get source() {
      return words().bugs[name].source;
    },
    get hint() {
      return words().bugs[name].hint;
    },
    attend,
  };
}
