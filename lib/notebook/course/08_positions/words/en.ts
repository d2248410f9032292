/**
 * What notebook 08 tells a reader of its exercise, in English.
 *
 * @module
 */
import type { TestWords } from "../../../exercises/exercise.ts";

/** The words. */
export const en = {
  task:
    "Write a test: `encode(x, position)` puts a position, 0 or more, into a vector with " +
    "an even number of entries. Return `true` if the dot product of an encoded query and an " +
    "encoded key depends on the offset between their positions only, else `false`.",
  subject: "encoding",
  candidates: {
    rotary: "rotary, neighbours paired",
    rotaryHalves: "rotary, halves paired",
    sinusoidal: "adds sines and cosines",
    learned: "adds a learned vector",
    fading: "fades from position to position",
    rotarySquared: "turns by the position squared",
    rotaryClamped: "rotary, stands still after 64 positions",
  },
  mistakes: {
    noCall: "The test never calls `encode`, so it cannot know anything about it.",
    samePlace:
      "Query and key always stand at the same place. Move both by the same number of " +
      "steps: what must not change?",
    alwaysTrue:
      "Every encoding passes. An offset of 3 is found at 0 and 3, at 10 and 13: are " +
      "those two dot products compared?",
    rightFails:
      "Not even rotary passes. Two thoughts: another offset may well give another dot " +
      "product, and numbers that should be equal may differ in the sixteenth digit.",
    lengths:
      "Whatever turns a vector keeps its length, so a test of lengths, or of a query and " +
      "a key at the same place, says nothing about offsets. Put some steps between them.",
    nearTheStart:
      "Near the start it is all right. Does it stay so, a hundred steps further on?",
    loose:
      "With small steps, fading is easily taken for rounding. How much may a rounding " +
      "error be?",
  },
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
} satisfies TestWords;
