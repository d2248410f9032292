/**
 * Heads that are averaged, not kept apart: a bug of the zoo.
 *
 * @module
 */
import { type Attend, attendWith } from "../attention.ts";
import { attentionWeights } from "../stages/attention_weights.ts";
import { add, multiply } from "../../tensor/elementwise/arithmetic.ts";
import { mean } from "../../tensor/reduce.ts";

/** Averages the weights over the heads. */
export const averagedHeads: Attend = attendWith({
  attentionWeights: (scores) => {
    const weights = attentionWeights(scores);
    return add(multiply(weights, 0), mean(weights, "head"));
  },
});
