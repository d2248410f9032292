/**
 * What notebook 09 tells a reader of its bugs and of its exercise, in English.
 *
 * @module
 */
import type { Wording } from "../../../exercises/exercise.ts";
import type { BugName, BugWords } from "../bugs/bug.ts";

const bugs: Record<BugName, BugWords> = {
  wrongSplit: {
    name: "splits into heads without permuting",
    story:
      "The numbers are read straight as head, token, feature. The shape is right, so " +
      "nothing complains, but each head holds pieces of several tokens.",
    source: "reczoo/FuxiCTR, issue 30",
    hint: "Change one token of the target. How many rows of the output may change?",
  },
  wrongScale: {
    name: "divides by the root of the model's width",
    story:
      "The paper divides by √d_k, the features of one head. With all heads together the " +
      "scores get too small, and every head looks at everything a little.",
    source: "karpathy/ng-video-lecture, pull request 6",
    hint: "A trace has its queries, keys and scores. What must one score be, by hand?",
  },
  softmaxOverQueries: {
    name: "takes the softmax over the queries",
    story:
      "Axes without names are counted, and it is easy to miscount. Every weight lies " +
      "between 0 and 1, and a model can even be trained with them (notebook 14).",
    source: "labmlai/annotated_deep_learning_paper_implementations, issue 146",
    hint:
      "Each query has one unit of attention to give. What does that say of the weights?",
  },
  transposedMask: {
    name: "turns the mask around",
    story:
      "A square mask fits both ways. Turned around, a causal mask shows each token " +
      "itself and its future, and hides its past.",
    source: "cs231n/cs231n.github.io, issue 279, asks which axis is which",
    hint: "Under a causal mask, which weights must be 0?",
  },
  blindQuery: {
    name: "hides keys by −1e9, and not by −∞",
    story:
      "A query that sees some key gets the right weights. One that sees none has only " +
      "scores of −1e9, all equal in single precision: it looks at every hidden key alike.",
    source: "pytorch/pytorch, pull request 131060, weighs this habit against NaN",
    hint: "Give it a mask with a row of zeros. What does `attention` do then?",
  },
  averagedHeads: {
    name: "averages the weights over the heads",
    story:
      "A library gives the mean over the heads unless it is told not to. Who takes the " +
      "mean for the weights makes every head look at the same things.",
    source: "pytorch/pytorch, issue 34537",
    hint: "Two heads with different queries: may their weights be equal?",
  },
  selfAsCross: {
    name: "draws keys and values from the target",
    story:
      "The source is handed over and never used, so cross-attention is self-attention " +
      "under its name. With sequences of the same length no shape tells.",
    source: "keitakurita/Practical_NLP_in_PyTorch, issue 1",
    hint: "Give it another source. What must change?",
  },
  latePositions: {
    name: "adds positions after the split",
    story:
      "Positions belong to the tokens, before the projection. Added to the heads they " +
      "get into the values too, and count twice where the tokens have them already.",
    source:
      "facebookresearch/xformers, issue 841, puts positions on a wrong axis after the split",
    hint: "Shuffle the tokens of the source. What may change in the output?",
  },
};

const exercise: Wording = {
  task: "Write tests, each a function that is given an `attend` to be called like " +
    "`attention`, and returns `true` if it is right. `attention` must pass them all, and each " +
    "of the eight bugs must fail at least one.",
  hints: [
    "Take sequences of different lengths, such as 3 tokens that ask and 5 that answer, and " +
    "two heads.",
    "A trace has every stage. What must hold between two neighbouring stages?",
    "Good tests ask what must change, and what must not, if one thing is changed: a token of " +
    "the target, the source, the order of the source, the mask.",
  ],
  explanation:
    "Some tests compare two neighbouring stages, the others change one thing and " +
    "see what changes with it.",
  afterwards:
    "A bug is caught by knowing what must hold, not by knowing the bug: most of " +
    "these tests would catch others too.",
};

const scoreboard = {
  noTests: (found: string) =>
    `An object of tests is needed, \`{ name: (attend) => … }\`, and this is ${found}.`,
  inTest: (test: string, sentence: string) => `In the test \`${test}\`: ${sentence}`,
  columns: ["bug", "what it does", "caught by"],
  alive: "alive",
  tooStrict: (test: string) =>
    `The test \`${test}\` fails \`attention\`, which is right.`,
  tooStrictHint:
    "A test that is too strict catches everything and means nothing. Print what " +
    "it compares: is one side rounded, or is it about something that may well change?",
  caught: (caught: number, all: number) => `${caught} of ${all} bugs are caught.`,
  isAlive: (bug: BugName) => `\`${bug}\` is alive. ${bugs[bug].hint}`,
  idle: (test: string) =>
    `The test \`${test}\` lets every bug through. Shapes are right in all of them: ` +
    "look at the numbers.",
};

/** The words. */
export const en = { bugs, exercise, scoreboard };
