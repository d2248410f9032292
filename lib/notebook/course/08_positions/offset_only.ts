/**
 * The exercise of notebook 08.
 *
 * @module
 */
import { testExercise } from "../../exercises/test_exercise.ts";
import { callsOf, failsRight, passesAll, survives } from "../../exercises/test_trials.ts";
import {
  fading,
  learned,
  rotary,
  rotaryClamped,
  rotaryHalves,
  rotarySquared,
  sinusoidal,
} from "./encoders.ts";
import { offsetOnly as worked } from "./offset_only_solution.ts";
import source from "./offset_only_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** A test that tells whether scores depend on the offset of query and key only. */
export const offsetOnly = testExercise({
  name: "offsetOnly",
  words,
  right: { rotary, rotaryHalves },
  wrong: { sinusoidal, learned, fading, rotarySquared, rotaryClamped },
  worked,
  source,
  mistakes: {
    noCall: (trials) => callsOf(trials).length === 0,
    samePlace: (trials) =>
      new Set(callsOf(trials).map(([, position]) => position)).size === 1,
    alwaysTrue: passesAll,
    rightFails: failsRight,
    lengths: (trials) =>
      survives(trials, "rotarySquared") && survives(trials, "rotaryClamped"),
    nearTheStart: (trials) => survives(trials, "rotaryClamped"),
    loose: (trials) => survives(trials, "fading"),
  },
});
