/**
 * The eight stages together.
 *
 * @module
 */
import { applyMask } from "./apply_mask.ts";
import { attentionWeights } from "./attention_weights.ts";
import { concatHeads } from "./concat_heads.ts";
import { project } from "./project.ts";
import { projectOutput } from "./project_output.ts";
import { score } from "./score.ts";
import { splitHeads } from "./split_heads.ts";
import { weightedSum } from "./weighted_sum.ts";

/** The stages into which others can be put. */
export interface Stages {
  readonly project: typeof project;
  readonly splitHeads: typeof splitHeads;
  readonly score: typeof score;
  readonly applyMask: typeof applyMask;
  readonly attentionWeights: typeof attentionWeights;
  readonly weightedSum: typeof weightedSum;
  readonly concatHeads: typeof concatHeads;
  readonly projectOutput: typeof projectOutput;
}

/** The stages as they are. */
export const STAGES: Stages = {
  project,
  splitHeads,
  score,
  applyMask,
  attentionWeights,
  weightedSum,
  concatHeads,
  projectOutput,
};
