/**
 * The exercise of notebook 13.
 *
 * @module
 */
import { nested } from "../../../tensor/read.ts";
import { functionExercise } from "../../exercises/function_exercise.ts";
import { readWeights as worked } from "./read_weights_solution.ts";
import source from "./read_weights_solution.ts" with { type: "text" };
import { sightings } from "./sightings.ts";
import { words } from "./words/words.ts";

/** The place of the largest number. */
const largest = (row: readonly number[]) => row.indexOf(Math.max(...row));

/** An English sentence, read from the weights with which it was written. */
export const readWeights = functionExercise({
  name: "readWeights",
  words,
  inputs: ["chinese", "weights", "dictionary"],
  cases: sightings,
  worked,
  source,
  reveal: false,
  mistakes: {
    inOrder: {
      like: (chinese, _, dictionary) => chinese.flatMap((word) => dictionary[word] ?? []),
    },
    downwards: {
      like: (chinese, weights, dictionary) => {
        const rows = nested(weights);
        return rows.map((_, query) =>
          dictionary[chinese[largest(rows.map((row) => row[query]!))]!] ?? ""
        );
      },
    },
    inChinese: {
      like: (chinese, weights) => nested(weights).map((row) => chinese[largest(row)]!),
    },
    numbers: {
      when: (output) =>
        output.length > 0 && output.every((word) => typeof word === "number"),
    },
  },
});
