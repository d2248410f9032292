/**
 * What notebook 13 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { ExerciseWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Which English sentence is being written? You get the Chinese words, the weights " +
    "`[query, key]` of the trained model, and a dictionary. Return the English words in " +
    "their order, one for each row.",
  mistakes: {
    inOrder:
      "These are the right words in the order of the Chinese ones. What do the rows " +
      "of the table stand for?",
    downwards:
      "This follows the columns. Rows are queries: which word is it that asks, " +
      "and which one answers?",
    inChinese: "These are the words that are looked at. Which language is being written?",
    numbers: "These are places. Which word stands there, and what is it in English?",
  },
  hints: [
    "Take one row. Where does the word that is being written look most?",
    "The place of the largest share is a place in `chinese`.",
    "Three steps for each row: its largest share, the Chinese word at that place, and its " +
    "entry in the dictionary.",
  ],
  explanation:
    "Each row looks at the word that it translates, so a dictionary is enough.",
  afterwards:
    "The order of the English sentence stands in the weights, and the words do nearly. " +
    "Nearly: these four sentences have no place. Where the model writes `in Shanghai`, both " +
    "rows look at 上海, and only one of them says so.",
} satisfies ExerciseWords;
