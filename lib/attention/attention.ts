/**
 * The whole chain, with nothing hidden.
 *
 * @module
 */
import { applyMask } from "./stages/apply_mask.ts";
import { attentionWeights } from "./stages/attention_weights.ts";
import { concatHeads } from "./stages/concat_heads.ts";
import { project } from "./stages/project.ts";
import { projectOutput } from "./stages/project_output.ts";
import { score } from "./stages/score.ts";
import { splitHeads } from "./stages/split_heads.ts";
import { weightedSum } from "./stages/weighted_sum.ts";
import { rename } from "../tensor/axes.ts";
import { expectAxes, expectOptions, expectParts } from "../tensor/checks/expect.ts";
import type { Tensor } from "../tensor/types.ts";
import type { AttentionParameters } from "./parameters.ts";

/** What each stage of one attention gave. */
export interface AttentionTrace {
  /** What each query looks for. */
  readonly queries: Tensor<["head", "query", "feature"]>;
  /** What each key offers. */
  readonly keys: Tensor<["head", "key", "feature"]>;
  /** What each key carries. */
  readonly values: Tensor<["head", "key", "feature"]>;
  /** How well each query matches each key, divided by √feature. */
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

/** What can be chosen besides the sequences and the weights. */
export interface AttentionOptions {
  /** 1 where the query may see the key, 0 where it may not. */
  readonly mask?: Tensor<["query", "key"]> | undefined;
}

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
 * @param weights Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes do not fit, or a query sees no key.
 *
 * @example Two tokens ask, three answer
 * ```ts
 * import { attention, random, randomParameters } from "@headlight/attention";
 *
 * const target = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const source = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const weights = randomParameters({ model: 8, heads: 4, seed: 3 });
 *
 * const trace = attention(target, source, weights);
 *
 * console.log(trace.weights.sizes); // { head: 4, query: 2, key: 3 }
 * ```
 */
export function attention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  weights: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectAxes("target", target, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts("attend", weights, ["heads", "query", "key", "value", "output"]);
  expectOptions("attend", options, ["mask"]);
  const { heads } = weights;
  const { mask } = options;
  const queries = rename(
    splitHeads(project(target, weights.query), heads),
    "token",
    "query",
  );
  const keys = rename(splitHeads(project(source, weights.key), heads), "token", "key");
  const values = rename(
    splitHeads(project(source, weights.value), heads),
    "token",
    "key",
  );
  const scores = score(queries, keys);
  const maskedScores = mask === undefined ? scores : applyMask(scores, mask);
  const shares = attentionWeights(maskedScores);
  const context = weightedSum(shares, values);
  const concatenated = concatHeads(context);
  const output = projectOutput(concatenated, weights.output);
  return {
    queries,
    keys,
    values,
    scores,
    maskedScores,
    weights: shares,
    context,
    concatenated,
    output,
  };
}

/**
 * Attention of a sequence to itself: queries, keys and values all come from it.
 *
 * Source: Vaswani et al. 2017, section 3.2.3, the encoder's and the decoder's own layers.
 *
 * @param x The tokens that ask and answer.
 * @param weights Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes do not fit, or a query sees no key.
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
 */
export function selfAttention(
  x: Tensor<["token", "model"]>,
  weights: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  return attention(x, x, weights, options);
}
