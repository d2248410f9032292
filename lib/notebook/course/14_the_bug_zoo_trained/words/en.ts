/**
 * What notebook 14 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

const exercise = {
  task: "Write a function that is given an `attend` to be called like `attention`, and " +
    "returns `true` if a token of the target learns something of those after it: through a " +
    "causal mask, or through a source that has nothing to do with it.",
  mistakes: {
    never:
      "By this, nothing in the zoo leaks. Change one token, the last, and leave all " +
      "others as they are: which rows of the output may then move?",
    noMask:
      "Without a mask every token may see every other one, and `attention` is right to " +
      "show it. Which mask forbids the future?",
    lastRow:
      "By this, `attention` leaks. The token that was changed may change its own row. " +
      "What about the rows before it?",
    tooStrict:
      "Something that does not leak is said to leak. Being wrong is not leaking: " +
      "compare an attention with itself, before and after the change, not with another.",
    oneHead: "The wrong split gets through. With how many heads is a wrong split no " +
      "mistake at all?",
    selfAlone:
      "One leak is left, and it never shows where target and source are the same. " +
      "What if they are two sequences?",
  },
  hints: [
    "Run it twice. What is changed in between, and what must then be the same?",
    "A causal mask lets a token see itself and what came before it. So the last token is " +
    "seen by one query only.",
    "In cross-attention no token of the target sees any other. So a change of the last one " +
    "must stay in its row, without any mask.",
  ],
  explanation:
    "Two runs, of which the second has another last token. No earlier row may move, in " +
    "self-attention with a causal mask and in cross-attention without one.",
  afterwards:
    "No training was needed, and no right result to compare with. Put such a test beside " +
    "every causal model: a leak makes the loss better, so the loss will not tell.",
} satisfies ExerciseWords;

const verdict = {
  agreeing: (agreeing: number, all: number) =>
    `${agreeing} of ${all} attentions are judged rightly.`,
  columns: ["attention", "leaks", "your answer"],
  rightName: "the right one",
  yes: "yes",
  no: "no",
};

/** The words. */
export const en = { exercise, verdict };
