/**
 * What notebook 02 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Compute one number of the context from the weights of one query and one feature " +
    "of all values: as many weights as values, one for each key.",
  mistakes: {
    mean: "This is the plain mean: every key counts alike. The weights say that they " +
      "do not.",
    exactLookup:
      "This is the value of the key with the largest weight, an exact lookup. A soft " +
      "one takes a little of every value.",
    sumOfValues: "This adds the values up without their weights.",
    dividedAgain: "The weights sum to 1 already. There is nothing left to divide by.",
    sumOfWeights:
      "This is the sum of the weights, which is always 1. The values have no say " +
      "in it.",
    notAdded:
      "These are the weighted values, one for each key. The context is one number.",
  },
  hints: [
    "Take one key: how much does its value count?",
    "Each value times its weight: that is what one key adds.",
    "A loop over the keys, or `reduce` with the index, adds all of them up.",
  ],
  explanation: "Each value counts as much as its weight says.",
  afterwards:
    "The first case is printed in a book: .4419, the context of its second token " +
    "(S. Raschka, Build a Large Language Model From Scratch, chapter 3). All numbers " +
    "of a context are made like this one.",
} satisfies ExerciseWords;
