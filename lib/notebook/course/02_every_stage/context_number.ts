/**
 * The exercise of notebook 02.
 *
 * @module
 */
import { normals } from "../../../tensor/random.ts";
import { softmax } from "../../../tensor/rows/softmax.ts";
import { tensor } from "../../../tensor/tensor.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { contextNumber as worked } from "./context_number_solution.ts";
import source from "./context_number_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** One number of the context: one query, one feature. */
export const contextNumber = functionExercise({
  name: "contextNumber",
  words,
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
  mistakes: {
    mean: { like: (_, values) => sum(values) / values.length },
    exactLookup: {
      like: (weights, values) => values[weights.indexOf(Math.max(...weights))]!,
    },
    sumOfValues: { like: (_, values) => sum(values) },
    dividedAgain: {
      like: (weights, values) => worked(weights, values) / values.length,
    },
    sumOfWeights: { like: sum },
    notAdded: {
      when: (output, weights, values) =>
        (output as unknown as number[]).every((product, key) =>
          Math.abs(product - weights[key]! * values[key]!) < 1e-5
        ),
    },
  },
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function random(seed: number, keys: number): [weights: number[], values: number[]] {
  const next = normals(seed);
  const scores = Array.from({ length: keys }, () => 2 * next());
  const weights = [...softmax(tensor(["key"], scores), "key").data];
  return [weights, Array.from({ length: keys }, next)];
}
