/**
 * What notebook 04 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Give the numbers of all queries that see no key at all, in order. In the mask, 1 " +
    "means that the query may see the key.",
  mistakes: {
    keys: "These are the keys that nobody sees. A query is a row of the mask.",
    otherWayRound:
      'These queries see everything: here 1 means "may see". (PyTorch\'s boolean masks ' +
      "of `MultiheadAttention` say the opposite.)",
    firstOnly: "The first one is found. There may be more, or none.",
    countedFromOne: "The rows are right. Queries are counted from 0.",
    number: "This says how many there are. Which ones are they?",
    truths:
      "This says of each query whether it is blind. Only the numbers of those that are " +
      "blind are asked for.",
  },
  hints: [
    "`nested(mask)` gives the rows, one for each query.",
    "What does a row hold if its query sees nothing?",
    "Keep the index of each row that has no 1 in it; `flatMap` can drop the others.",
  ],
  explanation: "A row without a 1 belongs to a query that sees nothing.",
  afterwards:
    "Three habits hide such a query: softmax of nothing but −∞ is NaN and spreads, " +
    "−1e9 in the place of −∞ makes it look at every hidden key alike, and a 0 in the place " +
    "of NaN pretends that it had nothing to say. `attention` refuses it and names it.",
} satisfies ExerciseWords;
