/**
 * The exercise of notebook 05.
 *
 * @module
 */
import { splitHeads } from "../../../attention/stages/split_heads.ts";
import { random } from "../../../tensor/random.ts";
import { at, nested } from "../../../tensor/read.ts";
import type { Exercise } from "../../exercises/exercise.ts";
import source from "./test_split.ts" with { type: "text" };
import { survives, testExercise, type TestTrial } from "../../exercises/test_exercise.ts";
import { countBackwards, dealOut, readStraight, type Split } from "./wrong_splits.ts";

type Trials = readonly TestTrial<Parameters<Split>, ReturnType<Split>>[];

/**
 * A test that kills every wrong split into heads.
 *
 * @example Still to be written
 * ```ts
 * import { check, testSplit, todo } from "@headlight/attention/notebook";
 *
 * await check(testSplit, (split) => todo());
 * ```
 */
export const testSplit: Exercise<(split: Split) => boolean> = testExercise({
  name: "testSplit",
  task:
    "Write a test: call `split(projected, heads)` with a tensor [token, projected] of " +
    "your own, and return true if the result is what `splitHeads` should give, false if " +
    "it is not.",
  subject: "split",
  candidates: [
    { name: "splits, then permutes", right: true, run: splitHeads },
    { name: "reads straight as head, token, feature", right: false, run: readStraight },
    { name: "deals the features out like cards", right: false, run: dealOut },
    { name: "gives the first block to the last head", right: false, run: countBackwards },
  ],
  worked,
  source,
  mistakes: [
    {
      when: (trials) => calls(trials).length === 0,
      hint: "The test never calls `split`, so it cannot know anything about it.",
    },
    {
      when: (trials) =>
        passesAll(trials) && calls(trials).every(([, heads]) => heads === 1),
      hint: "With one head there is nothing to split, and every split is right.",
    },
    {
      when: (trials) =>
        passesAll(trials) && calls(trials).every(([{ data }]) => isConstant(data)),
      hint:
        "All numbers are equal here, so nobody sees where each of them goes. Give every " +
        "number a face of its own.",
    },
    {
      when: passesAll,
      hint:
        "All of these splits give the same shape, [head, token, feature]. The test has " +
        "to look at where the numbers went.",
    },
    {
      when: (trials) =>
        survives(trials, readStraight) &&
        calls(trials).every(([{ sizes }]) => sizes.token === 1),
      hint: "With a single token there is no other token to mix it up with.",
    },
    {
      when: (trials) => trials.every(({ right, passes }) => !right || !passes),
      hint:
        "The right split fails. Compute by hand where one number must go: number `p` of " +
        "a token belongs to head `Math.floor(p / features)`.",
    },
    {
      when: (trials) => survives(trials, dealOut) && survives(trials, countBackwards),
      hint:
        "No token loses a number, but who gets which? Head 0 has the *first* block of " +
        "neighbouring features.",
    },
    {
      when: (trials) => survives(trials, countBackwards),
      hint: "The blocks are whole. Do they belong to the right heads?",
    },
  ],
  hints: [
    "Take at least two heads, three tokens and numbers that are all different.",
    "Feature `f` of head `h` of a token is which of its projected numbers?",
    "Go through all heads, tokens and features, and compare `at(parts, …)` with " +
    "`at(projected, …)`.",
  ],
  explanation: "Every number has one place where it belongs; the test looks there.",
  afterwards:
    "Every wrong split has the right shape, and a model with one can be trained: " +
    "it only mixes up tokens. The real one lived in a library of recommender models " +
    "(reczoo/FuxiCTR, issue 30).",
});

function worked(split: Split): boolean {
  const sizes = { token: 3, projected: 10 };
  const projected = random(["token", "projected"], sizes, { seed: 1 });
  return nested(split(projected, 2)).every((rows, head) =>
    rows.every((row, token) =>
      row.every((value, feature) =>
        value === at(projected, { token, projected: head * 5 + feature })
      )
    )
  );
}

function calls(trials: Trials): readonly Parameters<Split>[] {
  return trials.flatMap(({ calls }) => calls);
}

function passesAll(trials: Trials): boolean {
  return trials.every(({ passes }) => passes);
}

function isConstant(data: Float32Array): boolean {
  return data.every((value) => value === data[0]);
}
