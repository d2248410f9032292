/**
 * The exercise of notebook 04.
 *
 * @module
 */
import { causalMask, combineMasks, paddingMask } from "../../../attention/masks.ts";
import { permute } from "../../../tensor/axes/permute.ts";
import { map } from "../../../tensor/elementwise/pointwise.ts";
import { random } from "../../../tensor/random.ts";
import { nested } from "../../../tensor/read.ts";
import { tensor } from "../../../tensor/tensor.ts";
import type { Tensor } from "../../../tensor/types.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { blindQueries as worked } from "./blind_queries_solution.ts";
import source from "./blind_queries_solution.ts" with { type: "text" };
import { words } from "./words/words.ts";

type Mask = Tensor<["query", "key"]>;

/** The queries that a mask leaves without any key. */
export const blindQueries = functionExercise({
  name: "blindQueries",
  words,
  inputs: ["mask"],
  cases: [
    tensor(["query", "key"], [[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 0, 1], [0, 0, 0]]),
    combineMasks(causalMask(5), paddingMask(5, [false, false, true, true, false])),
    causalMask(3),
    draw(1, 7, 3),
    draw(2, 11, 2),
    draw(3, 3, 7),
    tensor(["query", "key"], [[0, 0], [0, 0], [0, 0]]),
  ].map((mask): [Mask] => [mask]),
  worked,
  source,
  mistakes: {
    keys: {
      like: (mask) =>
        worked(tensor(["query", "key"], nested(permute(mask, ["key", "query"])))),
    },
    otherWayRound: { like: (mask) => worked(map(mask, (maySee) => 1 - maySee)) },
    firstOnly: { like: (mask) => worked(mask).slice(0, 1) },
    countedFromOne: { like: (mask) => worked(mask).map((query) => query + 1) },
    number: {
      when: (output, mask) => (output as unknown) === worked(mask).length,
    },
    truths: {
      when: (output, mask) =>
        (output as unknown[]).length === mask.sizes.query &&
        output.every((blind, query) => Boolean(blind) === worked(mask).includes(query)),
    },
  },
});

function draw(seed: number, query: number, key: number): Mask {
  const numbers = random(["query", "key"], { query, key }, { seed });
  return map(numbers, (value) => value > 0.5 ? 1 : 0);
}
