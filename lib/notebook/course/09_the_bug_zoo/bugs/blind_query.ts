/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { add, multiply, subtract } from "../../../../tensor/elementwise/arithmetic.ts";
import type { Axes } from "../../../../tensor/types.ts";
import type { Bug } from "./bug.ts";

/** Hides keys with a large number in the place of infinity. */
export const blindQuery: Bug = {
  name: "hides keys by −1e9, and not by −∞",
  story:
    "A query that sees some key gets the right weights. One that sees none has only " +
    "scores of −1e9, all equal in single precision: it looks at every hidden key alike.",
  source: "pytorch/pytorch, pull request 131060, weighs this habit against NaN",
  hint: "Give it a mask with a row of zeros. What does `attention` do then?",
  attend: attendWith({
    applyMask: (scores, mask) =>
      add<Axes, Axes>(
        scores,
        multiply<Axes>(subtract<[], Axes>(1, mask), -1e9),
      ) as typeof scores,
  }),
};
