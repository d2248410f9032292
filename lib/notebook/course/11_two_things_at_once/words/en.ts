/**
 * What notebook 11 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    'Say which answer breaks when one head is taken away: `"first"` or `"second"`. You ' +
    "see the weights of both heads for one question, the two places that it asks for, " +
    "and the number of the head.",
  mistakes: {
    survivor:
      "Each time, this names the answer that is still right. Which one did the head bring?",
    headNumber:
      "This counts on head 0 for the first answer. Does every seed share the work out in " +
      "this way?",
    placeNumber:
      "This compares the numbers of the places. It is not their order in the memory that " +
      "counts.",
    otherHead: "This always asks head 0. The head that is taken away is `head`.",
    always: "The words are the right ones. What does the head itself look at?",
    noSuchWord: 'A word is asked for: `"first"` or `"second"`.',
  },
  hints: [
    "Guess from one question what the head is for.",
    "`asked` holds two keys. How much does the head look at each?",
    "`at(weights, { head, query: 0, key })` reads one weight.",
  ],
  explanation: "What a head looks at is what is lost with it, in this model.",
  afterwards:
    "The checker took each head of two trained models away and asked 200 questions. In a " +
    "model this small the weights tell what a head is for. In larger ones they need not: " +
    "only the ablation itself decides.",
} satisfies ExerciseWords;
