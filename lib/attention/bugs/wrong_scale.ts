/**
 * Scores that are divided by too much: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { contract } from "../../tensor/contract.ts";
import { divide } from "../../tensor/elementwise/arithmetic.ts";

/** Divides by the root of the model's width. */
export const wrongScale: Attend = attendWith({
  score: (queries, keys) => {
    const width = queries.sizes.head * queries.sizes.feature;
    return divide(contract(queries, keys, "feature"), Math.sqrt(width));
  },
});
