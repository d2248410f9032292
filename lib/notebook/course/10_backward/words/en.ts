/**
 * What notebook 10 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "You get one row of weights, which came out of a softmax, and the gradient of the loss " +
    "by each of them. Give the gradient of the loss by each of the scores.",
  mistakes: {
    missingSum:
      "This lets each score move its own weight alone. But a row sums to 1: if one weight " +
      "grows, what happens to the others?",
    ownSlopes:
      "These are the slopes on the diagonal of the Jacobian. A score moves the other " +
      "weights too, downwards, and they have gradients of their own.",
    noWeight:
      "The comparison is right. But a key that has no weight cannot move anything: by what " +
      "must the difference be multiplied?",
    plainSum:
      "Each gradient is compared with the sum of all. If all keys are blamed alike, nothing " +
      "should move: is it so here?",
    plainMean:
      "Each gradient is compared with the plain mean. Do all keys have the same say in a row?",
    otherSign:
      "The sizes are right and the signs are not: a higher score gives its own key more " +
      "weight.",
  },
  hints: [
    "A score moves every weight of its row. Its gradient is a sum over all of them.",
    "The slopes are ∂aᵢ/∂sⱼ = aᵢ(δᵢⱼ − aⱼ). Write the sum over i, and take out what does not " +
    "depend on i.",
    "What is left compares the gradient at one key with an average over the row.",
  ],
  explanation:
    "The sum over the Jacobian, with what all its terms share taken out of it.",
  afterwards:
    "It adds up to 0 along the row: what one key gains, the others lose. And it is 0 where " +
    "a weight is 0, however wrong the answer was.",
} satisfies ExerciseWords;
