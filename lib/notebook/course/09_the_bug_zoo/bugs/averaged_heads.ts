/**
 * A bug of the zoo.
 *
 * @module
 */
import { attendWith } from "../../../../attention/attention.ts";
import { add, multiply } from "../../../../tensor/elementwise/arithmetic.ts";
import { mean } from "../../../../tensor/reduce.ts";
import { attentionWeights } from "../../../../attention/stages/attention_weights.ts";
import type { Bug } from "./bug.ts";

/** Averages the weights over the heads. */
export const averagedHeads: Bug = {
  name: "averages the weights over the heads",
  story:
    "A library gives the mean over the heads unless it is told not to. Who takes the " +
    "mean for the weights makes every head look at the same things.",
  source: "pytorch/pytorch, issue 34537",
  hint: "Two heads with different queries: may their weights be equal?",
  attend: attendWith({
    attentionWeights: (scores) => {
      const weights = attentionWeights(scores);
      return add(multiply(weights, 0), mean(weights, "head"));
    },
  }),
};
