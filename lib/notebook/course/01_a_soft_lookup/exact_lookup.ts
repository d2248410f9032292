/**
 * The exercise of notebook 01.
 *
 * @module
 */
import { normals } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/softmax.ts";
import { tensor } from "../../../tensor/tensor.ts";
import source from "./exact_lookup.ts" with { type: "text" };
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";

/**
 * From similarities to weights: an exact lookup as the limit of a soft one.
 *
 * @example Still to be written
 * ```ts
 * import { check, exactLookup, todo } from "@headlight/attention/notebook";
 *
 * await check(exactLookup, (similarities) => todo());
 * ```
 */
export const exactLookup: Exercise<(similarities: number[]) => number[]> =
  functionExercise({
    name: "exactLookup",
    task:
      "Give weights, one for each similarity, that sum to 1 and pick the entry that is " +
      "most similar. Several that are equally similar share the weight.",
    inputs: ["similarities"],
    cases: [
      [0.1, 0.9, 0.4],
      [0.5, -0.3, 0.5, 0.5, 0.2],
      [-2.5, -1.5, -0.5, -3.5, -1.5, -0.75, -9],
      [12, 13],
      [0.31, 0.3101, 0.2, 0.3099, 0.1],
      [0.7],
      [0, 0, 0],
      random(1, 11),
      random(2, 13),
    ].map((similarities) => [similarities]),
    worked,
    source,
    mistakes: [
      {
        like: (similarities) => [...softmax(tensor(["key"], similarities), "key").data],
        hint:
          "This is the soft lookup itself: every entry gets a share. What happens to " +
          "these weights if all similarities are multiplied by 10, by 100, by 1000?",
      },
      {
        when: (output, similarities) =>
          (output as unknown) === similarities.indexOf(Math.max(...similarities)),
        hint:
          "This says *where* the most similar entry is. The weights say how much of " +
          "each entry to take: as many numbers as there are similarities.",
      },
      {
        when: (output, similarities) => (output as unknown) === Math.max(...similarities),
        hint:
          "This is the largest similarity. The weights say how much of each entry to " +
          "take: as many numbers as there are similarities.",
      },
      {
        like: proportional,
        hint:
          "Shares in proportion to the similarities still mix all entries, and a negative " +
          "similarity gives a negative weight.",
      },
      {
        when: (output, similarities) => {
          const best = similarities.indexOf(Math.max(...similarities));
          return output.length === similarities.length &&
            output.every((weight, i) => weight === (i === best ? 1 : 0));
        },
        hint: "The first of several equals takes everything. In the limit of the soft " +
          "lookup equal similarities have equal weights.",
      },
      {
        when: (output) =>
          Math.abs(output.reduce((sum, weight) => sum + weight) - 1) > 1e-5,
        hint:
          "The weights do not sum to 1, so the result would be no average of entries.",
      },
      {
        when: (output, similarities) =>
          output.indexOf(Math.max(...output)) ===
            similarities.indexOf(Math.max(...similarities)),
        hint:
          "The most similar entry has the largest weight, but not all of it. The limit " +
          "is meant, not something near it.",
      },
    ],
    hints: [
      "Look for the largest similarity first; then every weight can be said at once.",
      "How many entries reach the largest similarity? `filter` counts them.",
      "An entry below the largest gets 0. Those at the largest share 1 equally.",
    ],
    explanation: "The largest similarity wins everything. Those that reach it share.",
    afterwards:
      "Softmax of growing multiples of the similarities comes as near to this as one " +
      "likes, and it has a slope, which this has not: that is why attention can learn.",
  });

function worked(similarities: number[]): number[] {
  const largest = Math.max(...similarities);
  const best = similarities.filter((similarity) => similarity === largest);
  return similarities.map((similarity) => similarity === largest ? 1 / best.length : 0);
}

function proportional(similarities: number[]): number[] {
  const total = similarities.reduce((sum, similarity) => sum + similarity, 0);
  return similarities.map((similarity) => similarity / total);
}

function random(seed: number, size: number): number[] {
  return Array.from({ length: size }, normals(seed));
}
