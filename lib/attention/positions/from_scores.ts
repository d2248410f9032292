/**
 * The second half of the chain, for attention whose scores are made in another way.
 *
 * @module
 */
import type { AttentionOptions, AttentionTrace } from "../attention.ts";
import type { AttentionParameters } from "../parameters.ts";
import { applyMask } from "../stages/apply_mask.ts";
import { attentionWeights } from "../stages/attention_weights.ts";
import { concatHeads } from "../stages/concat_heads.ts";
import { projectOutput } from "../stages/project_output.ts";
import { weightedSum } from "../stages/weighted_sum.ts";

/** What the first half gave. */
export type Scored = Pick<AttentionTrace, "queries" | "keys" | "values" | "scores">;

/** Runs the stages from the mask to the output, as `attention` does. */
export function fromScores(
  scored: Scored,
  { output: projection }: AttentionParameters,
  { mask }: AttentionOptions,
): AttentionTrace {
  const maskedScores = mask === undefined
    ? scored.scores
    : applyMask(scored.scores, mask);
  const weights = attentionWeights(maskedScores);
  const context = weightedSum(weights, scored.values);
  const concatenated = concatHeads(context);
  const output = projectOutput(concatenated, projection);
  return { ...scored, maskedScores, weights, context, concatenated, output };
}
