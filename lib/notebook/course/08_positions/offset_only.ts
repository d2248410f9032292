/**
 * The exercise of notebook 08.
 *
 * @module
 */
import {
  type Encode,
  fading,
  learned,
  rotary,
  rotaryClamped,
  rotaryHalves,
  rotarySquared,
  sinusoidal,
} from "./encoders.ts";
import type { Exercise } from "../../exercises/exercise.ts";
import source from "./offset_only.ts" with { type: "text" };
import { survives, testExercise, type TestTrial } from "../../exercises/test_exercise.ts";

type Trials = readonly TestTrial<Parameters<Encode>, number[]>[];

/**
 * A test that tells whether scores depend on the offset of query and key only.
 *
 * @example Still to be written
 * ```ts
 * import { check, offsetOnly, todo } from "@headlight/attention/notebook";
 *
 * await check(offsetOnly, (encode) => todo());
 * ```
 */
export const offsetOnly: Exercise<(encode: Encode) => boolean> = testExercise({
  name: "offsetOnly",
  task:
    "Write a test: `encode(x, position)` puts a position, 0 or more, into a vector with " +
    "an even number of entries. Return true if the dot product of an encoded query and an " +
    "encoded key depends on the offset between their positions only, else false.",
  subject: "encoding",
  candidates: [
    { name: "rotary, neighbours paired", right: true, run: rotary },
    { name: "rotary, halves paired", right: true, run: rotaryHalves },
    { name: "adds sines and cosines", right: false, run: sinusoidal },
    { name: "adds a learned vector", right: false, run: learned },
    { name: "fades from position to position", right: false, run: fading },
    { name: "turns by the position squared", right: false, run: rotarySquared },
    { name: "rotary, stands still after 64 positions", right: false, run: rotaryClamped },
  ],
  worked,
  source,
  mistakes: [
    {
      when: (trials) => positions(trials).length === 0,
      hint: "The test never calls `encode`, so it cannot know anything about it.",
    },
    {
      when: (trials) => new Set(positions(trials)).size === 1,
      hint:
        "Query and key always stand at the same place. Move both by the same number of " +
        "steps: what must not change?",
    },
    {
      when: (trials) => trials.every(({ passes }) => passes),
      hint:
        "Every encoding passes. An offset of 3 is found at 0 and 3, at 10 and 13: are " +
        "those two dot products compared?",
    },
    {
      when: (trials) => trials.every(({ right, passes }) => !right || !passes),
      hint:
        "Not even rotary passes. Two thoughts: another *offset* may well give another dot " +
        "product, and numbers that should be equal may differ in the sixteenth digit.",
    },
    {
      when: (trials) =>
        survives(trials, rotarySquared) && survives(trials, rotaryClamped),
      hint:
        "Whatever turns a vector keeps its length, so a test of lengths, or of a query and " +
        "a key at the same place, says nothing about offsets. Put some steps between them.",
    },
    {
      when: (trials) => survives(trials, rotaryClamped),
      hint:
        "Near the start it is all right. Does it stay so, a hundred steps further on?",
    },
    {
      when: (trials) => survives(trials, fading),
      hint:
        "With small steps, fading is easily taken for rounding. How much may a rounding " +
        "error be?",
    },
  ],
  hints: [
    "Write the dot product as a function of two positions, m for the query, n for the key.",
    "Compare (m, n) with (m + shift, n + shift), for several m, n and shifts.",
    "Use `Math.abs(a - b) < 1e-6` in the place of `a === b`, and shifts up to a few hundred.",
  ],
  explanation:
    "The same offset, found at the start and further on, must give the same dot " +
    "product, up to rounding.",
  afterwards:
    "Turning both by the same angle more changes no angle between them: that is all " +
    "of rotary positions (Su et al. 2021, section 3.2). A table of angles that is too short " +
    "passes near the start and fails in long texts only.",
});

function worked(encode: Encode): boolean {
  const [query, key] = [[0.3, -1.2, 0.7, 0.5], [1.1, 0.4, -0.6, 0.9]];
  const dot = (m: number, n: number) => {
    const encodedKey = encode(key, n);
    return encode(query, m).reduce((sum, value, i) => sum + value * encodedKey[i]!, 0);
  };
  return [[0, 0], [0, 3], [5, 2]].every(([m, n]) =>
    [1, 10, 100].every((shift) =>
      Math.abs(dot(m! + shift, n! + shift) - dot(m!, n!)) < 1e-6
    )
  );
}

function positions(trials: Trials): readonly number[] {
  return trials.flatMap(({ calls }) => calls.map(([, position]) => position));
}
