/**
 * What notebook 05 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { TestWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Write a test: call `split(projected, heads)` with a tensor `[token, projected]` of " +
    "your own, and return `true` if the result is what `splitHeads` should give, `false` if " +
    "it is not.",
  subject: "split",
  candidates: {
    splitHeads: "splits, then permutes",
    readStraight: "reads straight as head, token, feature",
    dealOut: "deals the features out like cards",
    countBackwards: "gives the first block to the last head",
  },
  mistakes: {
    noCall: "The test never calls `split`, so it cannot know anything about it.",
    oneHead: "With one head there is nothing to split, and every split is right.",
    equalNumbers:
      "All numbers are equal here, so nobody sees where each of them goes. Give every " +
      "number a face of its own.",
    shapesOnly:
      "All of these splits give the same shape, `[head, token, feature]`. The test has " +
      "to look at where the numbers went.",
    oneToken: "With a single token there is no other token to mix it up with.",
    rightFails:
      "The right split fails. Compute by hand where one number must go: number `p` of " +
      "a token belongs to head `Math.floor(p / features)`.",
    anyFeatures:
      "No token loses a number, but who gets which? Head 0 has the first block of " +
      "neighbouring features.",
    anyHead: "The blocks are whole. Do they belong to the right heads?",
  },
  hints: [
    "Take at least two heads, three tokens and numbers that are all different.",
    "Feature `f` of head `h` of a token is which of its projected numbers?",
    "Go through all heads, tokens and features, and compare `at(parts, …)` with " +
    "`at(projected, …)`.",
  ],
  explanation: "Every number has one place where it belongs; the test looks there.",
  afterwards:
    "Every wrong split has the right shape, and a model with one can be trained: " +
    "notebook 14 shows what it learns. The real one lived in a library of recommender models " +
    "(reczoo/FuxiCTR, issue 30).",
} satisfies TestWords;
