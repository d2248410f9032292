/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { contract } from "../../../../tensor/contract.ts";
import { divide } from "../../../../tensor/elementwise/arithmetic.ts";
import type { Bug } from "./bug.ts";

/** Divides by the root of the model's width. */
export const wrongScale: Bug = {
  name: "divides by the root of the model's width",
  story:
    "The paper divides by √d_k, the features of one head. With all heads together the " +
    "scores get too small, and every head looks at everything a little.",
  source: "karpathy/ng-video-lecture, pull request 6",
  hint: "A trace has its queries, keys and scores. What must one score be, by hand?",
  attend: attendWith({
    score: (queries, keys) => {
      const width = queries.sizes.head * queries.sizes.feature;
      return divide(contract(queries, keys, "feature"), Math.sqrt(width));
    },
  }),
};
