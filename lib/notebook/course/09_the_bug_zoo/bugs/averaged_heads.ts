/**
 * A bug of the zoo.
 *
 * @module
 */
import { attentionWeights } from "../../../../attention/stages/attention_weights.ts";
import { contract } from "../../../../tensor/contract.ts";
import { map, zip } from "../../../../tensor/elementwise/pointwise.ts";
import { zeros } from "../../../../tensor/tensor.ts";
import { attendWith } from "./attend_with.ts";
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
      const { head } = weights.sizes;
      const share = map(zeros(["head"], { head }), () => 1 / head);
      return zip(weights, contract(weights, share, "head"), (_, mean) => mean);
    },
  }),
};
