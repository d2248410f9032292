/**
 * What notebook 06 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Build the output weight, a tensor `[concat, model]`, with which the output is the " +
    "mean of the heads. The model is as wide as one head.",
  mistakes: {
    sum: "This adds the heads up. A mean of `heads` numbers is their sum divided by " +
      "what?",
    otherShare: "The blocks are right and the share is not. Over how many things does " +
      "this mean go?",
    everywhere: "This gives every feature of the output something of every feature of " +
      "the heads. Feature 0 of the output is the mean of the features 0 alone.",
    oneHead: "This takes head 0 as it is and forgets the others.",
    neighbours:
      "This averages neighbouring rows. In `concat` the neighbours belong to the same " +
      "head: where does the next head begin?",
    swappedAxes:
      "The axes come the other way round: the rows are `concat`, the columns are " +
      "`model`.",
  },
  hints: [
    "Write it down for two heads of two features: four rows, two columns.",
    "Each head has a square block of rows. What must the block be so that feature 0 of the " +
    "head goes to feature 0 of the output only?",
    "Row `concat` belongs to feature `concat % features` of its head.",
  ],
  explanation: "One scaled identity for each head, on top of each other.",
  afterwards:
    "So averaging is one of the things that an output projection can do, and one of " +
    "endlessly many. Nothing in attention asks for it.",
} satisfies ExerciseWords;
