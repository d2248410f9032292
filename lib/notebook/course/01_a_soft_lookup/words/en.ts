/**
 * What notebook 01 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Give weights, one for each similarity, that sum to 1 and pick the entry that is " +
    "most similar. Several that are equally similar share the weight.",
  mistakes: {
    softLookup:
      "This is the soft lookup itself: every entry gets a share. What happens to " +
      "these weights if all similarities are multiplied by 10, by 100, by 1000?",
    place: "This says where the most similar entry is. The weights say how much of " +
      "each entry to take: as many numbers as there are similarities.",
    largest:
      "This is the largest similarity. The weights say how much of each entry to " +
      "take: as many numbers as there are similarities.",
    proportional:
      "Shares in proportion to the similarities still mix all entries, and a negative " +
      "similarity gives a negative weight.",
    firstOfEquals:
      "The first of several equals takes everything. In the limit of the soft " +
      "lookup equal similarities have equal weights.",
    otherSum:
      "The weights do not sum to 1, so the result would be no average of entries.",
    onlySharper:
      "The most similar entry has the largest weight, but not all of it. The limit " +
      "is meant, not something near it.",
  },
  hints: [
    "Look for the largest similarity first; then every weight can be said at once.",
    "How many entries reach the largest similarity? `filter` counts them.",
    "An entry below the largest gets 0. Those at the largest share 1 equally.",
  ],
  explanation: "The largest similarity wins everything. Those that reach it share.",
  afterwards:
    "Softmax of growing multiples of the similarities comes as near to this as one " +
    "likes, and it has a slope, which this has not. Notebook 10 goes down that slope.",
} satisfies ExerciseWords;
