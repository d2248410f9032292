/**
 * What notebook 15 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Give one number that says how much a head does induction. For each query whose token " +
    "came before: how much of its weight goes to keys that stand right after that token, " +
    "wherever it came before? The score is the mean over these queries.",
  mistakes: {
    sameToken:
      "This looks at the token itself where it came before. Induction wants to know what " +
      "came after it.",
    previousToken: "This is the score of a previous-token head: the key just before.",
    allQueries:
      "The sums are right. Which queries can do induction at all? Only over these goes the " +
      "mean.",
    sum:
      "The weights are the right ones. A score from 0 to 1 is a mean over the queries.",
    lastOnly:
      "This counts the last time that the token came. It may have come more often, and every " +
      "key after it counts.",
    itself:
      "If the same token stands twice in a row, the key after the first of them is the " +
      "query's own place. It counts too.",
  },
  hints: [
    "Begin with one query. Where did its token come before?",
    "A key counts if the token before the key is the token of the query.",
    "A key must not come after the query, and a query whose token is new does not count.",
  ],
  explanation: "For each query, the keys whose left neighbour is the same token.",
  afterwards:
    "With such a number one can search a model of a thousand heads in a second. It finds " +
    "where heads look. What they do there, only taking them away tells.",
} satisfies ExerciseWords;
