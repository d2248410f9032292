/**
 * All exercises of the course.
 *
 * @module
 */
import type { Attend } from "../../attention/attention.ts";
import type { splitHeads } from "../../attention/stages/split_heads.ts";
import type { Tensor } from "../../tensor/types.ts";
import type { Exercise } from "../exercises/exercise.ts";
import {
  type Layer,
  type Place,
  threeQuestions,
} from "./00_start_here/three_questions.ts";
import { exactLookup } from "./01_a_soft_lookup/exact_lookup.ts";
import { contextNumber } from "./02_every_stage/context_number.ts";
import { scaleDamage } from "./03_why_divide/scale_damage.ts";
import { blindQueries } from "./04_masks/blind_queries.ts";
import { rightSplit } from "./05_splitting_heads/right_split.ts";
import { averagingOutput } from "./06_a_sum_of_heads/averaging_output.ts";
import {
  type Shapes,
  type Sizes,
  traceShapes,
} from "./07_self_and_cross/trace_shapes.ts";
import type { Encode } from "./08_positions/encoders.ts";
import { offsetOnly } from "./08_positions/offset_only.ts";
import { bugZoo } from "./09_the_bug_zoo/bug_zoo.ts";
import { softmaxGradient } from "./10_backward/softmax_gradient.ts";
import type { BeforeAblation, Which } from "./11_two_things_at_once/ablated_heads.ts";
import { brokenAnswer } from "./11_two_things_at_once/broken_answer.ts";
import { foolTheModel } from "./12_subject_and_verb/fool_the_model.ts";
import { readWeights } from "./13_translation/read_weights.ts";
import { leaks } from "./14_the_bug_zoo_trained/leaks.ts";
import { inductionScore } from "./15_induction/induction_score.ts";

/** The exercises by name, in the order of the notebooks that end with them. */
export interface Exercises {
  /** Six layers of real models, placed by three questions. */
  readonly threeQuestions: Exercise<() => Record<Layer, Place>>;
  /** From similarities to weights: an exact lookup as the limit of a soft one. */
  readonly exactLookup: Exercise<(similarities: number[]) => number[]>;
  /** One number of the context: one query, one feature. */
  readonly contextNumber: Exercise<(weights: number[], values: number[]) => number>;
  /** What it does to the weights if scores are divided by the root of the model's width. */
  readonly scaleDamage: Exercise<
    (
      queries: Tensor<["head", "query", "feature"]>,
      keys: Tensor<["head", "key", "feature"]>,
    ) => number
  >;
  /** The queries that a mask leaves without any key. */
  readonly blindQueries: Exercise<(mask: Tensor<["query", "key"]>) => number[]>;
  /** A test that kills every wrong split into heads. */
  readonly rightSplit: Exercise<(split: typeof splitHeads) => boolean>;
  /** An output projection that averages the heads. */
  readonly averagingOutput: Exercise<
    (heads: number, features: number) => Tensor<["concat", "model"]>
  >;
  /** The shape of every stage, before attention runs. */
  readonly traceShapes: Exercise<(sizes: Sizes) => Shapes>;
  /** A test that tells whether scores depend on the offset of query and key only. */
  readonly offsetOnly: Exercise<(encode: Encode) => boolean>;
  /** Tests that catch all bugs of the zoo. */
  readonly bugZoo: Exercise<Record<string, (attend: Attend) => boolean>>;
  /** The derivative of softmax: from gradients by weights to gradients by scores. */
  readonly softmaxGradient: Exercise<
    (weights: number[], gradient: number[]) => number[]
  >;
  /** Which answer breaks when a head is taken away. */
  readonly brokenAnswer: Exercise<(...before: BeforeAblation) => Which>;
  /** A sentence on which a trained model errs. */
  readonly foolTheModel: Exercise<() => string>;
  /** An English sentence, read from the weights with which it was written. */
  readonly readWeights: Exercise<
    (
      chinese: string[],
      weights: Tensor<["query", "key"]>,
      dictionary: Record<string, string>,
    ) => string[]
  >;
  /** Tells whether an attention sees the future. */
  readonly leaks: Exercise<(attend: Attend) => boolean>;
  /** How much a head looks at what came after the same token before. */
  readonly inductionScore: Exercise<
    (weights: Tensor<["query", "key"]>, tokens: readonly number[]) => number
  >;
}

/**
 * The exercises of the course, for {@linkcode check} and {@linkcode solution}.
 *
 * @example Still to be written
 * ```ts
 * import { check, exercises, todo } from "@headlight/attention/notebook";
 *
 * await check(exercises.exactLookup, (similarities) => todo());
 * ```
 */
export const exercises: Exercises = Object.freeze({
  threeQuestions,
  exactLookup,
  contextNumber,
  scaleDamage,
  blindQueries,
  rightSplit,
  averagingOutput,
  traceShapes,
  offsetOnly,
  bugZoo,
  softmaxGradient,
  brokenAnswer,
  foolTheModel,
  readWeights,
  leaks,
  inductionScore,
});
