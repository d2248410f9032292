/**
 * The chain with one stage replaced.
 *
 * @module
 */
import { applyMask } from "../../../../attention/stages/apply_mask.ts";
import { attentionWeights } from "../../../../attention/stages/attention_weights.ts";
import { concatHeads } from "../../../../attention/stages/concat_heads.ts";
import { project } from "../../../../attention/stages/project.ts";
import { projectOutput } from "../../../../attention/stages/project_output.ts";
import { score } from "../../../../attention/stages/score.ts";
import { splitHeads } from "../../../../attention/stages/split_heads.ts";
import { weightedSum } from "../../../../attention/stages/weighted_sum.ts";
import { rename } from "../../../../tensor/axes.ts";
import type { Attend } from "./bug.ts";

const stages = { splitHeads, score, applyMask, attentionWeights };

/**
 * Makes an attention in which some stages are others, so that a bug is only the lines in
 * which it differs. With none replaced, it is `attention`.
 *
 * @param replaced The stages that differ.
 */
export function attendWith(replaced: Partial<typeof stages>): Attend {
  const { splitHeads, score, applyMask, attentionWeights } = { ...stages, ...replaced };
  return (target, source, weights, { mask } = {}) => {
    const { heads, query, key, value, output } = weights;
    const queries = rename(splitHeads(project(target, query), heads), "token", "query");
    const keys = rename(splitHeads(project(source, key), heads), "token", "key");
    const values = rename(splitHeads(project(source, value), heads), "token", "key");
    const scores = score(queries, keys);
    const maskedScores = mask === undefined ? scores : applyMask(scores, mask);
    const shares = attentionWeights(maskedScores);
    const context = weightedSum(shares, values);
    const concatenated = concatHeads(context);
    return {
      queries,
      keys,
      values,
      scores,
      maskedScores,
      weights: shares,
      context,
      concatenated,
      output: projectOutput(concatenated, output),
    };
  };
}
