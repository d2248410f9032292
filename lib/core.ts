/**
 * The small door: attention, its stages, and the tensors that they take and give. All that
 * it has, the front door has too, beside what trains and what draws.
 *
 * @example Self-attention in a page of 20 kB
 * ```ts
 * import { nested, random, randomParameters, selfAttention } from "@headlight/attention/core";
 *
 * const sentence = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
 * const parameters = randomParameters({ model: 32, heads: 4, seed: 2 });
 *
 * console.log(nested(selfAttention(sentence, parameters).weights));
 * ```
 *
 * @module
 */
export type { Axes, Joined, Nested, Replace, Tensor } from "./tensor/types.ts";
export { tensor, zeros } from "./tensor/tensor.ts";
export { at, nested, size } from "./tensor/read.ts";
export { merge } from "./tensor/axes/merge.ts";
export { permute } from "./tensor/axes/permute.ts";
export { rename } from "./tensor/axes/rename.ts";
export { split } from "./tensor/axes/split.ts";
export { contract, type Contracted } from "./tensor/contract.ts";
export { slice } from "./tensor/slice.ts";
export { softmax } from "./tensor/rows/softmax.ts";
export { largestDifference } from "./tensor/compare.ts";
export { random } from "./tensor/random.ts";

export { project, type Projection } from "./attention/stages/project.ts";
export { splitHeads } from "./attention/stages/split_heads.ts";
export { score } from "./attention/stages/score.ts";
export { applyMask } from "./attention/stages/apply_mask.ts";
export type { ForPairs } from "./attention/stages/pair_axes.ts";
export { attentionWeights } from "./attention/stages/attention_weights.ts";
export { weightedSum } from "./attention/stages/weighted_sum.ts";
export { concatHeads } from "./attention/stages/concat_heads.ts";
export {
  type OutputProjection,
  projectOutput,
} from "./attention/stages/project_output.ts";

export { type Attend, attendWith, attention } from "./attention/attention.ts";
export type { Stages } from "./attention/stages/stages.ts";
export { putWeight, type WeightPlace } from "./attention/put_weight.ts";
export { withoutHead } from "./attention/without_head.ts";
export { selfAttention } from "./attention/self_attention.ts";
export type { AttentionOptions, RotaryPlacing } from "./attention/options.ts";
export type { AttentionTrace } from "./attention/trace.ts";
export { crossAttention, type Memory } from "./attention/cross_attention.ts";
export {
  causalMask,
  combineMasks,
  paddingMask,
  slidingWindowMask,
} from "./attention/masks.ts";
export {
  type AttentionParameters,
  randomParameters,
  type RandomParametersOptions,
} from "./attention/parameters.ts";

export { linearBias, type LinearBiasOptions } from "./attention/positions/linear_bias.ts";
export type { Places } from "./attention/positions/places.ts";
export { rotary, type RotaryOptions } from "./attention/positions/rotary.ts";
export {
  sinusoidalPositions,
  type SinusoidalPositionsOptions,
} from "./attention/positions/sinusoidal.ts";
