/**
 * What notebook 03 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Measure the mean entropy of the weights, in nats, with dot products divided by " +
    "√(heads · features), and give by how much it is larger than with √features.",
  mistakes: {
    otherSign:
      "The size is right and the sign is not: the entropy with the wrong scale comes " +
      "first.",
    bits: "This is in bits. Nats are asked for: which logarithm is that?",
    sum:
      "This is the sum over all queries of all heads. The mean is asked for, so that " +
      "texts of any length can be compared.",
    meanOfWeights:
      "This divides by the number of all weights. One entropy belongs to one row of " +
      "weights: how many rows are there?",
    noRoot:
      "This divides by the width itself. What is the standard deviation of a sum of " +
      "as many products?",
    wrongScaleAlone:
      "This is the entropy with the wrong scale alone. How much would it be with the " +
      "right one?",
    notANumber:
      "Some weight is exactly 0 here, and `0 * Math.log(0)` is NaN. A key that gets " +
      "no weight adds nothing to the entropy.",
  },
  hints: [
    "Write a function of the divisor first: dot products, divided, softmax, entropy. Then " +
    "call it twice.",
    '`contract(queries, keys, "feature")` gives all dot products; `map` divides them.',
    "The entropy of one row of weights is −Σ w log w. The mean goes over all rows, of all " +
    "queries and all heads.",
  ],
  explanation:
    "One function of the divisor, called with the wrong one and the right one.",
  afterwards: "It is never below 0: a larger divisor always flattens the weights. A " +
    "well-known lecture had this very bug (karpathy/ng-video-lecture, pull request 6), " +
    "and its model learned all the same.",
} satisfies ExerciseWords;
