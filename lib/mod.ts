/**
 * See how attention works, one readable stage at a time.
 *
 * @example The whole chain, with every stage kept
 * ```ts
 * import { causalMask, random, randomParameters, selfAttention } from "@headlight/attention";
 *
 * const sentence = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
 * const parameters = randomParameters({ model: 32, heads: 4, seed: 2 });
 *
 * const trace = selfAttention(sentence, parameters, { mask: causalMask(6) });
 *
 * console.log(trace.scores.sizes); // { head: 4, query: 6, key: 6 }
 * console.log(trace.output.sizes); // { query: 6, model: 32 }
 * ```
 *
 * @module
 */
export * from "./core.ts";

export { join } from "./tensor/join.ts";
export { pick } from "./tensor/pick.ts";
export { add, divide, multiply, subtract } from "./tensor/elementwise/arithmetic.ts";
export {
  abs,
  exp,
  log,
  relu,
  sqrt,
  square,
  tanh,
} from "./tensor/elementwise/functions.ts";
export { map, zip } from "./tensor/elementwise/pointwise.ts";
export { where } from "./tensor/elementwise/where.ts";
export { largest, mean, sum } from "./tensor/reduce.ts";
export { normalise } from "./tensor/rows/normalise.ts";
export { logSoftmax } from "./tensor/rows/log_softmax.ts";
export { type GradientOf, gradients } from "./tensor/gradients/gradients.ts";
export { constant, learnable } from "./tensor/gradients/learnable.ts";

export {
  parametersFromTorch,
  type TorchState,
} from "./attention/parameters_from_torch.ts";

export { type Linear, linear } from "./network/layers/linear.ts";
export { type LayerNorm, layerNorm } from "./network/layers/layer_norm.ts";
export {
  type FeedForward,
  feedForward,
  type FeedForwardTrace,
} from "./network/layers/feed_forward.ts";
export { embedding } from "./network/layers/embedding.ts";
export { learnedPositions } from "./network/layers/learned_positions.ts";
export {
  type EncoderBlock,
  encoderBlock,
  type EncoderTrace,
} from "./network/blocks/encoder_block.ts";
export {
  type DecoderBlock,
  decoderBlock,
  type DecoderBlockOptions,
  type DecoderTrace,
} from "./network/blocks/decoder_block.ts";
export type {
  AttentionSublayer,
  AttentionSublayerTrace,
  BlockAttentionOptions,
  ForwardSublayer,
  ForwardSublayerTrace,
} from "./network/blocks/sublayers.ts";
export {
  type RandomBlockOptions,
  randomDecoderBlock,
  randomEncoderBlock,
} from "./network/blocks/random_blocks.ts";
export {
  crossEntropy,
  type CrossEntropyOptions,
} from "./network/training/cross_entropy.ts";
export { adam, type AdamOptions, type Optimiser } from "./network/training/adam.ts";
export type { Recipe, Trainable, TrainOptions } from "./network/training/trainable.ts";
export { fromSafetensors } from "./network/saving/from_safetensors.ts";
export { toSafetensors } from "./network/saving/to_safetensors.ts";
export { withTensors } from "./network/saving/with_tensors.ts";
export { type Step, train, trained } from "./network/training/train.ts";
export type { Experiment, Figures, Run } from "./network/trained/experiment.ts";
export type { Committed, Experiments } from "./network/trained/experiments.ts";
export {
  type ExperimentName,
  type ParametersOf,
  trainedParameters,
  trainedRuns,
} from "./network/trained/trained.ts";

export {
  type Lookup,
  lookup,
  type LookupOptions,
  type LookupParameters,
} from "./network/models/lookup/lookup.ts";
export type { LookupQuestion } from "./network/models/lookup/questions.ts";
export type { ManyAnswers } from "./network/models/lookup/memory.ts";
export type { PairLookupParameters } from "./network/models/lookup/pair_network.ts";
export type { PairQuestion } from "./network/models/lookup/pair_questions.ts";
export {
  type PairAccuracy,
  type PairLookup,
  pairLookup,
  type PairLookupOptions,
} from "./network/models/lookup/pair_lookup.ts";
export type {
  AgreementSentence,
  SentenceOptions,
} from "./network/models/agreement/sentences.ts";
export type { SubjectAndVerbParameters } from "./network/models/agreement/network.ts";
export {
  type SubjectAndVerb,
  subjectAndVerb,
  type SubjectAndVerbOptions,
  type SubjectAndVerbTrace,
} from "./network/models/agreement/subject_and_verb.ts";
export type { InductionSequence } from "./network/models/induction/sequences.ts";
export type { InductionParameters } from "./network/models/induction/network.ts";
export {
  type Induction,
  induction,
  type InductionOptions,
  type InductionTrace,
} from "./network/models/induction/induction.ts";

export {
  type SentenceTrace,
  translation,
  type TranslationOptions,
  type TranslationParameters,
} from "./network/models/translation/translation.ts";
export type { Contributions } from "./network/models/translation/contributions.ts";
export {
  type GlassParameters,
  glassTranslation,
  type GlassTranslationOptions,
  type GlassTranslator,
} from "./network/models/translation/glass_translation.ts";
export {
  type NumberParameters,
  type NumberTrace,
  numberTranslation,
  type NumberTranslationOptions,
} from "./network/models/translation/number_translation.ts";
export type {
  Alignment,
  SentenceTranslator,
} from "./network/models/translation/alignment.ts";
export type { Embedding } from "./network/models/translation/embedding.ts";
export type { NumberPair } from "./network/models/translation/numbers.ts";
export type { SentencePair } from "./network/models/translation/sentences.ts";
export type {
  Score,
  TranslationTrace,
  Translator,
} from "./network/models/translation/translator.ts";
export type { Pair, Vocabulary } from "./network/models/translation/vocabulary.ts";
export type { Forms } from "./network/models/translation/words_of_two_languages.ts";

export { bars, type BarsOptions } from "./plots/bars.ts";
export { contrast, type ContrastOptions } from "./plots/contrast.ts";
export { describe } from "./plots/describe.ts";
export type { Figure, FigureLayout, PlotTrace } from "./plots/figure.ts";
export { heatmap, type HeatmapOptions } from "./plots/heatmap.ts";
export type { Labels } from "./plots/labels.ts";
export { line, type LineOptions } from "./plots/line.ts";
export { plotOf } from "./plots/plot_of.ts";
export type { Scale } from "./plots/style/colours.ts";
export type { SeriesOptions } from "./plots/series.ts";
export { type Side, sideBySide, type SideBySideOptions } from "./plots/side_by_side.ts";
export { slider, type SliderOptions } from "./plots/slider.ts";
export { stages, type StagesOptions } from "./plots/stages.ts";
