/**
 * What notebook 07 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Predict the shapes of `scores`, `weights`, `context`, `concatenated` and `output`, " +
    "each as an array of sizes such as `[heads, queries]`. The checker then runs `attention` " +
    "and looks.",
  mistakes: {
    squareScores:
      "A square of queries and queries is self-attention. Here the keys come from " +
      "another sequence.",
    swappedScores:
      "Each query has one row of scores. Which comes first, queries or keys?",
    scoresOfOneHead: "Each head has its own scores: one axis is missing.",
    contextOfKeys: "The weighted sum goes over the keys, so they are gone afterwards.",
    contextWithKeys:
      "A context is an average of values, so it has the features of a value.",
    concatenatedOne: "The heads are laid end to end: one head's features are not all.",
    concatenatedModel:
      "The heads end to end are as wide as the model only if somebody chose it so. " +
      "The output projection makes one from the other.",
    outputOfHeads: "The output goes back into the model. How wide is that?",
    outputOfKeys: "Who gets an answer, the tokens that ask or those that are asked?",
  },
  hints: [
    "Start at the end: every token that asks gets one vector of the model.",
    "Softmax changes numbers and no shape, so two of the five are alike.",
    "The scores are `[head, query, key]`. Which axis does the weighted sum use up, and which " +
    "two does concatenating merge?",
  ],
  explanation: "The axes of each stage, with their sizes.",
  afterwards:
    "The keys are nowhere in the output: attention gives one vector for each query, " +
    "however many keys there are.",
} satisfies ExerciseWords;
