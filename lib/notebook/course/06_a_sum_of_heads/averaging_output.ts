/**
 * The exercise of notebook 06.
 *
 * @module
 */
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { averagingOutput as worked } from "./averaging_output_solution.ts";
import source from "./averaging_output_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

/** An output projection that averages the heads. */
export const averagingOutput = functionExercise({
  name: "averagingOutput",
  words,
  inputs: ["heads", "features"],
  cases: [[2, 3], [3, 2], [5, 3], [7, 2]],
  worked,
  // One number of it would give the whole away.
  reveal: false,
  source,
  mistakes: {
    sum: {
      like: (heads, features) => map(worked(heads, features), (share) => share * heads),
    },
    otherShare: {
      like: (heads, features) =>
        map(worked(heads, features), (share) => share * heads / features),
    },
    everywhere: {
      like: (heads, features) => table(heads, features, () => 1 / heads),
    },
    oneHead: {
      like: (heads, features) =>
        table(heads, features, (concat, model) => concat === model ? 1 : 0),
    },
    neighbours: {
      like: (heads, features) =>
        table(
          heads,
          features,
          (concat, model) => Math.floor(concat / heads) === model ? 1 / heads : 0,
        ),
    },
    swappedAxes: { when: (output) => output.axes.join() === "model,concat" },
  },
});

function table(
  heads: number,
  features: number,
  entry: (concat: number, model: number) => number,
): Tensor<["concat", "model"]> {
  const rows = Array.from(
    { length: heads * features },
    (_, concat) => Array.from({ length: features }, (_, model) => entry(concat, model)),
  );
  return tensor(["concat", "model"], rows);
}
