/**
 * The exercise of notebook 04.
 *
 * @module
 */
import { causalMask, combineMasks, paddingMask } from "../../../attention/masks.ts";
import { permute } from "../../../tensor/axes.ts";
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { random } from "../../../tensor/random.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import source from "./blind_queries.ts" with { type: "text" };
import type { Exercise } from "../../exercises/exercise.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";

/**
 * The queries that a mask leaves without any key.
 *
 * @example Still to be written
 * ```ts
 * import { blindQueries, check, todo } from "@headlight/attention/notebook";
 *
 * await check(blindQueries, (mask) => todo());
 * ```
 */
export const blindQueries: Exercise<(mask: Tensor<["query", "key"]>) => number[]> =
  functionExercise({
    name: "blindQueries",
    task:
      "Give the numbers of all queries that see no key at all, in order. In the mask, 1 " +
      "means that the query may see the key.",
    inputs: ["mask"],
    cases: [
      tensor(["query", "key"], [[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 0, 1], [0, 0, 0]]),
      combineMasks(causalMask(5), paddingMask(5, [false, false, true, true, false])),
      causalMask(3),
      draw(1, 7, 3),
      draw(2, 11, 2),
      draw(3, 3, 7),
      tensor(["query", "key"], [[0, 0], [0, 0], [0, 0]]),
    ].map((mask) => [mask]),
    worked,
    source,
    mistakes: [
      {
        like: (mask) =>
          worked(tensor(["query", "key"], nested(permute(mask, ["key", "query"])))),
        hint: "These are the *keys* that nobody sees. A query is a row of the mask.",
      },
      {
        like: (mask) => worked(map(mask, (maySee) => 1 - maySee)),
        hint:
          "These queries see everything: here 1 means *may see*. (PyTorch's boolean masks " +
          "of `MultiheadAttention` say the opposite.)",
      },
      {
        like: (mask) => worked(mask).slice(0, 1),
        hint: "The first one is found. There may be more, or none.",
      },
      {
        like: (mask) => worked(mask).map((query) => query + 1),
        hint: "The rows are right. Queries are counted from 0.",
      },
      {
        when: (output, mask) => (output as unknown) === worked(mask).length,
        hint: "This says how many there are. Which ones are they?",
      },
      {
        when: (output, mask) =>
          (output as unknown[]).length === mask.sizes.query &&
          output.every((blind, query) => Boolean(blind) === worked(mask).includes(query)),
        hint:
          "This says of each query whether it is blind. Only the numbers of those that are " +
          "blind are asked for.",
      },
    ],
    hints: [
      "`nested(mask)` gives the rows, one for each query.",
      "What does a row hold if its query sees nothing?",
      "Keep the index of each row that has no 1 in it; `flatMap` can drop the others.",
    ],
    explanation: "A row without a 1 belongs to a query that sees nothing.",
    afterwards:
      "Three habits hide such a query: softmax of nothing but −∞ is NaN and spreads, " +
      "−1e9 in the place of −∞ makes it look at every hidden key alike, and a 0 in the place " +
      "of NaN pretends that it had nothing to say. `attention` refuses it and names it.",
  });

function worked(mask: Tensor<["query", "key"]>): number[] {
  return nested(mask).flatMap((row, query) => row.includes(1) ? [] : [query]);
}

function draw(seed: number, query: number, key: number): Tensor<["query", "key"]> {
  const numbers = random(["query", "key"], { query, key }, { seed });
  return map(numbers, (value) => value > 0.5 ? 1 : 0);
}
