/**
 * The exercise of notebook 10.
 *
 * @module
 */
import { functionExercise } from "../../exercises/function_exercise.ts";
import { softmaxGradient as worked } from "./softmax_gradient_solution.ts";
import source from "./softmax_gradient_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** The derivative of softmax: what the loss says to scores, from what it says to weights. */
export const softmaxGradient = functionExercise({
  name: "softmaxGradient",
  words,
  inputs: ["weights", "gradient"],
  cases: [
    [[0.5, 0.25, 0.25], [1, 2, -1]],
    [[0.1, 0.2, 0.3, 0.4], [3, 0, -2, 1]],
    // One key has all: nothing can be learned.
    [[0, 1, 0], [4, -3, 2]],
    // All are blamed alike: nothing has to be learned.
    [[0.25, 0.75], [2, 2]],
    [[0.0625, 0.5, 0.0625, 0.125, 0.25], [-1, 0.5, 2, 4, -3]],
  ],
  worked,
  source,
  mistakes: {
    missingSum: { like: (weights, gradient) => weights.map((a, k) => a * gradient[k]!) },
    ownSlopes: {
      like: (weights, gradient) => weights.map((a, k) => a * (1 - a) * gradient[k]!),
    },
    noWeight: {
      like: (weights, gradient) => gradient.map((g) => g - average(weights, gradient)),
    },
    plainSum: {
      like: (weights, gradient) => {
        const sum = gradient.reduce((total, g) => total + g, 0);
        return weights.map((a, k) => a * (gradient[k]! - sum));
      },
    },
    plainMean: {
      like: (weights, gradient) => {
        const sum = gradient.reduce((total, g) => total + g, 0);
        return weights.map((a, k) => a * (gradient[k]! - sum / gradient.length));
      },
    },
    otherSign: {
      like: (weights, gradient) => worked(weights, gradient).map((value) => -value),
    },
  },
});

function average(weights: readonly number[], gradient: readonly number[]): number {
  return weights.reduce((sum, weight, key) => sum + weight * gradient[key]!, 0);
}
