/**
 * The exercise of notebook 05.
 *
 * @module
 */
import { readStraight } from "../../../attention/bugs/wrong_split.ts";
import { splitHeads } from "../../../attention/stages/split_heads.ts";
import { testExercise } from "../../exercises/test_exercise.ts";
import { callsOf, failsRight, passesAll, survives } from "../../exercises/test_trials.ts";
import { rightSplit as worked } from "./right_split_solution.ts";
import source from "./right_split_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";
import { countBackwards, dealOut } from "./wrong_splits.ts";

/** A test that kills every wrong split into heads. */
export const rightSplit = testExercise({
  name: "rightSplit",
  words,
  right: { splitHeads },
  wrong: { readStraight, dealOut, countBackwards },
  worked,
  source,
  mistakes: {
    noCall: (trials) => callsOf(trials).length === 0,
    oneHead: (trials) =>
      passesAll(trials) && callsOf(trials).every(([, heads]) => heads === 1),
    equalNumbers: (trials) =>
      passesAll(trials) && callsOf(trials).every(([{ data }]) => isConstant(data)),
    shapesOnly: passesAll,
    oneToken: (trials) =>
      survives(trials, "readStraight") &&
      callsOf(trials).every(([{ sizes }]) => sizes.token === 1),
    rightFails: failsRight,
    anyFeatures: (trials) =>
      survives(trials, "dealOut") && survives(trials, "countBackwards"),
    anyHead: (trials) => survives(trials, "countBackwards"),
  },
});

function isConstant(data: Float32Array): boolean {
  return data.every((value) => value === data[0]);
}
