/**
 * The exercise of notebook 01.
 *
 * @module
 */
import { normals } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/rows/softmax.ts";
import { tensor } from "../../../tensor/tensor.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { exactLookup as worked } from "./exact_lookup_solution.ts";
import source from "./exact_lookup_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** From similarities to weights: an exact lookup as the limit of a soft one. */
export const exactLookup = functionExercise({
  name: "exactLookup",
  words,
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
  ].map((similarities): [number[]] => [similarities]),
  worked,
  source,
  mistakes: {
    softLookup: {
      like: (similarities) => [...softmax(tensor(["key"], similarities), "key").data],
    },
    place: {
      when: (output, similarities) =>
        (output as unknown) === similarities.indexOf(Math.max(...similarities)),
    },
    largest: {
      when: (output, similarities) => (output as unknown) === Math.max(...similarities),
    },
    proportional: { like: proportional },
    firstOfEquals: {
      when: (output, similarities) => {
        const best = similarities.indexOf(Math.max(...similarities));
        return output.length === similarities.length &&
          output.every((weight, i) => weight === (i === best ? 1 : 0));
      },
    },
    otherSum: {
      when: (output) => Math.abs(output.reduce((sum, weight) => sum + weight) - 1) > 1e-5,
    },
    onlySharper: {
      when: (output, similarities) =>
        output.indexOf(Math.max(...output)) ===
          similarities.indexOf(Math.max(...similarities)),
    },
  },
});

function proportional(similarities: number[]): number[] {
  const total = similarities.reduce((sum, similarity) => sum + similarity, 0);
  return similarities.map((similarity) => similarity / total);
}

function random(seed: number, size: number): number[] {
  return Array.from({ length: size }, normals(seed));
}
