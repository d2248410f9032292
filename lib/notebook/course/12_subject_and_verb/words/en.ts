/**
 * What notebook 12 tells a reader of its exercise, in English.
 *
 * @module
 */
import { shorten } from "../../../../tensor/checks/shorten.ts";
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  /** What stands around the exercise. */
  exercise: {
    task:
      "Return a sentence of this small English, as a text, on which the model of this page " +
      'says "is" for "are", or "are" for "is".',
    mistakes: {
      noText: 'A text is needed, such as `"the key near the cats"`.',
      vocabulary: "The model knows 35 words and no others. The cell of the vocabulary " +
        "lists them.",
      grammar:
        "A sentence begins with a noun phrase, or with a preposition and one. Then come " +
        "prepositions with a noun phrase, or `that`, a noun phrase and its verb.",
      noDistractor:
        "There is no other noun in this sentence, so hardly anything to look at by mistake.",
      looksRight:
        "The verb found what it needed. In the sentence on this page on which the model " +
        "errs, what stands where it looked?",
    },
    hints: [
      "Begin with the sentence on which the model erred, and change one word after another.",
      "Which place of a sentence does the verb like to look at?",
      "What if that place holds a word that is no noun?",
    ],
    explanation: "The verb looks where subjects mostly stand, and finds no noun there.",
    afterwards:
      "An error that can be foreseen is worth more than a share of right answers: it says " +
      "what was learned. Here it is a place, where one would have hoped for a rule.",
  } satisfies ExerciseWords,
  /** What is found. */
  verdict: {
    noText: "The answer is no text.",
    noWords: "The sentence has no words.",
    unknown: (word: string) => `The model does not know the word "${shorten(word)}".`,
    tooLong: "The sentence is too long, or ⟨verb⟩ stands in its midst.",
    grammar: (word: string, place: number) =>
      `This is no sentence of the grammar: it breaks at word ${place + 1}, \`${word}\`.`,
    fooled: (given: string, subject: string, right: string) =>
      `The model says \`${given}\`. The subject is \`${subject}\`, so \`${right}\` is right.`,
    answersRight: (given: string, most: string) =>
      `The model says \`${given}\`, and that is right. It looks most at \`${most}\`.`,
    looks: "where the verb looks",
  },
};
