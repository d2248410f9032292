/**
 * The exercise of notebook 02.
 *
 * @module
 */
import { normals } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/softmax.ts";
import { tensor } from "../../../tensor/tensor.ts";
import source from "./context_number.ts" with { type: "text" };
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";

/**
 * One number of the context: one query, one feature.
 *
 * @example Still to be written
 * ```ts
 * import { check, contextNumber, todo } from "@headlight/attention/notebook";
 *
 * await check(contextNumber, (weights, values) => todo());
 * ```
 */
export const contextNumber: Exercise<(weights: number[], values: number[]) => number> =
  functionExercise({
    name: "contextNumber",
    task:
      "Compute one number of the context from the weights of one query and one feature " +
      "of all values: as many weights as values, one for each key.",
    inputs: ["weights", "values"],
    cases: [
      // Source: S. Raschka, Build a Large Language Model From Scratch, ch. 3, query 2.
      [[.1385, .2379, .2333, .1240, .1082, .1581], [.43, .55, .57, .22, .77, .05]],
      [[0.75, 0.25], [4, 8]],
      random(1, 3),
      random(2, 5),
      random(3, 7),
    ],
    worked,
    source,
    mistakes: [
      {
        like: (_, values) => sum(values) / values.length,
        hint:
          "This is the plain mean: every key counts alike. The weights say that they " +
          "do not.",
      },
      {
        like: (weights, values) => values[weights.indexOf(Math.max(...weights))]!,
        hint:
          "This is the value of the key with the largest weight, an exact lookup. A soft " +
          "one takes a little of every value.",
      },
      {
        like: (_, values) => sum(values),
        hint: "This adds the values up without their weights.",
      },
      {
        like: (weights, values) => worked(weights, values) / values.length,
        hint: "The weights sum to 1 already. There is nothing left to divide by.",
      },
      {
        like: (weights) => sum(weights),
        hint:
          "This is the sum of the weights, which is always 1. The values have no say " +
          "in it.",
      },
      {
        when: (output, weights, values) =>
          (output as unknown as number[]).every((product, key) =>
            Math.abs(product - weights[key]! * values[key]!) < 1e-5
          ),
        hint:
          "These are the weighted values, one for each key. The context is one number.",
      },
    ],
    hints: [
      "Take one key: how much does its value count?",
      "Each value times its weight: that is what one key adds.",
      "A loop over the keys, or `reduce` with the index, adds all of them up.",
    ],
    explanation: "Each value counts as much as its weight says.",
    afterwards:
      "The first case is printed in a book: .4419, the context of its second token " +
      "(S. Raschka, *Build a Large Language Model From Scratch*, chapter 3). All numbers " +
      "of a context are made like this one.",
  });

function worked(weights: number[], values: number[]): number {
  return weights.reduce((sum, weight, key) => sum + weight * values[key]!, 0);
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function random(seed: number, keys: number): [weights: number[], values: number[]] {
  const next = normals(seed);
  const scores = Array.from({ length: keys }, () => 2 * next());
  const weights = [...softmax(tensor(["key"], scores), "key").data];
  return [weights, Array.from({ length: keys }, next)];
}
