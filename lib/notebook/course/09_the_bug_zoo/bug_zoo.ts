/**
 * The exercise of notebook 09.
 *
 * @module
 */
import { exerciseOf } from "../../exercises/exercise_of.ts";
import { bugZoo as worked } from "./bug_zoo_solution.ts";
import source from "./bug_zoo_solution.ts" with { type: "text" };
import { judgeTests } from "./scoreboard.ts";
import { words } from "./words/words.ts";

/** Tests that catch all bugs of the zoo. */
export const bugZoo = exerciseOf(
  { name: "bugZoo", words: () => words().exercise, worked, source },
  judgeTests,
);
