/**
 * The exercise of notebook 06.
 *
 * @module
 */
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor, zeros } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import source from "./averaging_output.ts" with { type: "text" };
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";

/**
 * An output projection that averages the heads.
 *
 * @example Still to be written
 * ```ts
 * import { averagingOutput, check, todo } from "@headlight/attention/notebook";
 *
 * await check(averagingOutput, (heads, features) => todo());
 * ```
 */
export const averagingOutput: Exercise<
  (heads: number, features: number) => Tensor<["concat", "model"]>
> = functionExercise({
  name: "averagingOutput",
  task:
    "Build the output weight, a tensor [concat, model], with which the output is the " +
    "mean of the heads. The model is as wide as one head.",
  inputs: ["heads", "features"],
  cases: [[2, 3], [3, 2], [5, 3], [7, 2]],
  worked,
  source,
  mistakes: [
    {
      like: (heads, features) => map(worked(heads, features), (share) => share * heads),
      hint: "This adds the heads up. A mean of `heads` numbers is their sum divided by " +
        "what?",
    },
    {
      like: (heads, features) =>
        map(worked(heads, features), (share) => share * heads / features),
      hint: "The blocks are right and the share is not. Over how many things does this " +
        "mean go?",
    },
    {
      like: (heads, features) => table(heads, features, () => 1 / heads),
      hint: "This gives every feature of the output something of every feature of the " +
        "heads. Feature 0 of the output is the mean of the features 0 alone.",
    },
    {
      like: (heads, features) =>
        table(heads, features, (concat, model) => concat === model ? 1 : 0),
      hint: "This takes head 0 as it is and forgets the others.",
    },
    {
      like: (heads, features) =>
        table(
          heads,
          features,
          (concat, model) => Math.floor(concat / heads) === model ? 1 / heads : 0,
        ),
      hint:
        "This averages neighbouring rows. In `concat` the neighbours belong to the same " +
        "head: where does the next head begin?",
    },
    {
      when: (output) => output.axes.join() === "model,concat",
      hint: "The axes come the other way round: the rows are `concat`, the columns are " +
        "`model`.",
    },
  ],
  hints: [
    "Write it down for two heads of two features: four rows, two columns.",
    "Each head has a square block of rows. What must the block be so that feature 0 of the " +
    "head goes to feature 0 of the output only?",
    "Row `concat` belongs to feature `concat % features` of its head.",
  ],
  explanation: "One scaled identity for each head, on top of each other.",
  afterwards:
    "So averaging is one of the things that an output projection can learn. That " +
    "it mostly learns something else is why the heads are not averaged.",
});

function worked(heads: number, features: number): Tensor<["concat", "model"]> {
  const sizes = { concat: heads * features, model: features };
  const rows = nested(zeros(["concat", "model"], sizes));
  rows.forEach((row, concat) => row[concat % features] = 1 / heads);
  return tensor(["concat", "model"], rows);
}

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
