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

/** The eight stages of attention, into which others can be put by `attendWith`. */
export interface Stages {
  /** What each token asks, offers and carries. */
  readonly project: typeof project;
  /** Its features, in as many parts as there are heads. */
  readonly splitHeads: typeof splitHeads;
  /** How well each query matches each key. */
  readonly score: typeof score;
  /** Scores without those that may not be seen. */
  readonly applyMask: typeof applyMask;
  /** Scores as shares of a whole. */
  readonly attentionWeights: typeof attentionWeights;
  /** What each query takes home. */
  readonly weightedSum: typeof weightedSum;
  /** The heads end to end. */
  readonly concatHeads: typeof concatHeads;
  /** Back into the model. */
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
