/**
 * The bug zoo: eight wrong attentions, each from real code, each with every stage to look
 * at.
 *
 * @module
 */
import { ZOO } from "../../../../attention/bugs/zoo.ts";
import { words } from "../words/words.ts";
import type { Bug, BugName } from "./bug.ts";

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
  wrongSplit: bug("wrongSplit"),
  wrongScale: bug("wrongScale"),
  softmaxOverQueries: bug("softmaxOverQueries"),
  transposedMask: bug("transposedMask"),
  blindQuery: bug("blindQuery"),
  averagedHeads: bug("averagedHeads"),
  selfAsCross: bug("selfAsCross"),
  latePositions: bug("latePositions"),
});

/** A bug with what is told of it, in the language that is spoken when it is read. */
function bug(name: BugName): Bug {
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
    attend: ZOO[name],
  };
}
