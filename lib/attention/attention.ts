/**
 * The whole chain, with nothing hidden.
 *
 * @module
 */
import { rename } from "../tensor/axes.ts";
import {
  expectArguments,
  expectAxes,
  expectOptions,
  expectParts,
  expectSameSizes,
} from "../tensor/checks/expect.ts";
import { add } from "../tensor/elementwise/arithmetic.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { AttentionParameters } from "./parameters.ts";
import { type Places, places } from "./positions/places.ts";
import { rotary, type RotaryOptions } from "./positions/rotary.ts";
import { applyMask } from "./stages/apply_mask.ts";
import { attentionWeights } from "./stages/attention_weights.ts";
import { concatHeads } from "./stages/concat_heads.ts";
import { expectForPairs, type ForPairs } from "./stages/pair_axes.ts";
import { project, type Projection } from "./stages/project.ts";
import { projectOutput } from "./stages/project_output.ts";
import { score } from "./stages/score.ts";
import { splitHeads } from "./stages/split_heads.ts";
import { weightedSum } from "./stages/weighted_sum.ts";

/** What each stage of one attention gave. */
export interface AttentionTrace {
  /** What each query looks for; rotated, if positions are. */
  readonly queries: Tensor<["head", "query", "feature"]>;
  /** What each key offers; rotated, if positions are. */
  readonly keys: Tensor<["head", "key", "feature"]>;
  /** What each key carries. */
  readonly values: Tensor<["head", "key", "feature"]>;
  /** How well each query matches each key, divided by √feature, with the bias if there is one. */
  readonly scores: Tensor<["head", "query", "key"]>;
  /** The same after the mask; equal to the scores without one. */
  readonly maskedScores: Tensor<["head", "query", "key"]>;
  /** Shares of attention: each row over `key` sums to 1. */
  readonly weights: Tensor<["head", "query", "key"]>;
  /** What each query takes home, head by head. */
  readonly context: Tensor<["head", "query", "feature"]>;
  /** The heads end to end. */
  readonly concatenated: Tensor<["query", "concat"]>;
  /** One vector of the model for each query. */
  readonly output: Tensor<["query", "model"]>;
}

/** What can be chosen besides the sequences and the parameters. */
export interface AttentionOptions {
  /** 1 where the query may see the key, 0 where it may not; for all heads, or for each. */
  readonly mask?: ForPairs | undefined;
  /** Added to the scores before the mask, as `linearBias` gives it; for all heads, or for each. */
  readonly bias?: ForPairs | undefined;
  /** Turns queries and keys by their positions before they are scored. */
  readonly rotary?: boolean | RotaryPlacing | undefined;
}

/** How queries and keys are turned. */
export interface RotaryPlacing extends Omit<RotaryOptions, "positions"> {
  /**
   * Where each token of the target and of the source stands: whole numbers. By default
   * the source counts from 0, its parts one after the other, and the last query stands at
   * the last key.
   */
  readonly positions?: Places | undefined;
}

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

const STAGES: Stages = {
  project,
  splitHeads,
  score,
  applyMask,
  attentionWeights,
  weightedSum,
  concatHeads,
  projectOutput,
};

/** Anything that is called as `attention` is. */
export type Attend = typeof attention;

/**
 * Lets each token of the target look at the tokens of the source, in eight stages, and
 * returns what every stage gave.
 *
 * $$ \operatorname{MultiHead}(Q, K, V) = \operatorname{Concat}(\mathrm{head}_1, \ldots,
 * \mathrm{head}_h) \, W^O, \quad \mathrm{head}_i = \operatorname{softmax}\!\left(
 * \frac{Q_i K_i^\top}{\sqrt{d_k}}\right) V_i $$
 *
 * Source: Vaswani et al. 2017, equation 1 and section 3.2.2 (their $Q$, $K$, $V$ are
 * our queries, keys, values; their $h$ our heads; their $d_k$ our features of one head).
 *
 * @param target The tokens that ask; one query each.
 * @param source The tokens that answer; one key and one value each.
 * @param parameters Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not. A bias of
 * the scores. Rotary positions.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If sizes do not fit, a query sees no key, or numbers get too large.
 *
 * @example Two tokens ask, three answer
 * ```ts
 * import { attention, random, randomParameters } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const source = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const parameters = randomParameters({ model: 8, heads: 4, seed: 3 });
 *
 * const trace = attention(target, source, parameters);
 *
 * console.log(trace.weights.sizes); // { head: 4, query: 2, key: 3 }
 * ```
 */
export function attention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  parameters: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectArguments("attend", arguments.length, 4);
  return run(STAGES, target, source, parameters, options);
}

/**
 * The chain with some stages replaced: a bug is only the lines in which it differs, and
 * so is an ablation.
 *
 * @param replaced The stages that differ; with none, it is `attention`.
 */
export function attendWith(replaced: Partial<Stages>): Attend {
  const stages = { ...STAGES, ...replaced };
  return (target, source, parameters, options = {}, ...surplus: never[]) => {
    expectArguments("attend", 4 + surplus.length, 4);
    return run(stages, target, source, parameters, options);
  };
}

function run(
  stages: Stages,
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  parameters: AttentionParameters,
  options: AttentionOptions,
): AttentionTrace {
  expectAxes("target", target, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts("use the parameters", parameters, PARTS, []);
  expectOptions("attend", options, ["mask", "bias", "rotary"]);
  const { heads } = parameters;
  const { mask, bias } = options;
  const split = (tokens: Tensor<["token", "model"]>, projection: Projection) =>
    stages.splitHeads(stages.project(tokens, projection), heads);

  const [queries, keys] = turned(
    rename(split(target, parameters.query), "token", "query"),
    rename(split(source, parameters.key), "token", "key"),
    options,
  );
  const values = rename(split(source, parameters.value), "token", "key");
  const scores = biased(stages.score(queries, keys), bias);
  const maskedScores = mask === undefined ? scores : stages.applyMask(scores, mask);
  const weights = stages.attentionWeights(maskedScores);
  const context = stages.weightedSum(weights, values);
  const concatenated = stages.concatHeads(context);
  const output = stages.projectOutput(concatenated, parameters.output);
  return {
    queries,
    keys,
    values,
    scores,
    maskedScores,
    weights,
    context,
    concatenated,
    output,
  };
}

const PARTS = ["heads", "query", "key", "value", "output"];

type Queries = Tensor<["head", "query", "feature"]>;
type Keys = Tensor<["head", "key", "feature"]>;

/** Queries and keys, turned by their positions if that is asked for. */
function turned(
  queries: Queries,
  keys: Keys,
  options: AttentionOptions,
): [Queries, Keys] {
  const { rotary: placing = false } = options;
  if (placing === false) return [queries, keys];
  const action = "rotate by position";
  const chosen = placing === true ? {} : placing;
  expectOptions(action, chosen, ["positions", "base", "pairs", "features"]);
  const { positions = places(queries.sizes.query, keys.sizes.key), ...how } = chosen;
  expectParts(action, positions, ["target", "source"], []);
  return [
    rotary(queries, { ...how, positions: positions.target }),
    rotary(keys, { ...how, positions: positions.source }),
  ];
}

/** The scores, with the bias if there is one. */
function biased(
  scores: Tensor<["head", "query", "key"]>,
  bias: ForPairs | undefined,
): Tensor<["head", "query", "key"]> {
  if (bias === undefined) return scores;
  expectForPairs("bias", bias);
  expectSameSizes("add the bias", scores, bias);
  return add<Axes, Axes>(scores, bias) as typeof scores;
}

/**
 * Attention of a sequence to itself: queries, keys and values all come from it.
 *
 * Source: Vaswani et al. 2017, section 3.2.3, the encoder's and the decoder's own layers.
 *
 * @param x The tokens that ask and answer.
 * @param parameters Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not. A bias of
 * the scores. Rotary positions.
 * @throws {TypeError} If an axis or an option has another name.
 * @throws {RangeError} If sizes do not fit, a query sees no key, or numbers get too large.
 *
 * @example As many keys as queries
 * ```ts
 * import { random, randomParameters, selfAttention } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 5, model: 8 }, { seed: 1 });
 * const trace = selfAttention(x, randomParameters({ model: 8, heads: 2, seed: 2 }));
 *
 * console.log(trace.weights.sizes); // { head: 2, query: 5, key: 5 }
 * ```
 *
 * @example Causal, with rotary positions and a bias for the distance
 * ```ts
 * import { causalMask, linearBias, random, randomParameters, selfAttention } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 5, model: 8 }, { seed: 1 });
 * const parameters = randomParameters({ model: 8, heads: 2, seed: 2 });
 *
 * const mask = causalMask(5);
 * const bias = linearBias({ heads: 2, queries: 5, keys: 5 });
 * const trace = selfAttention(x, parameters, { mask, bias, rotary: true });
 *
 * console.log(trace.weights);
 * ```
 */
export function selfAttention(
  x: Tensor<["token", "model"]>,
  parameters: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectArguments("attend", arguments.length, 3);
  return attention(x, x, parameters, options);
}
