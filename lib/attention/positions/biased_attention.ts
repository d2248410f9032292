/**
 * The whole chain, with a bias of the scores.
 *
 * @module
 */
import type { AttentionOptions, AttentionTrace } from "../attention.ts";
import type { AttentionParameters } from "../parameters.ts";
import { project, type Projection } from "../stages/project.ts";
import { score } from "../stages/score.ts";
import { splitHeads } from "../stages/split_heads.ts";
import { rename } from "../../tensor/axes.ts";
import {
  expectAxes,
  expectOptions,
  expectParts,
  expectSameSizes,
} from "../../tensor/checks/expect.ts";
import { zip } from "../../tensor/elementwise/pointwise.ts";
import type { Tensor } from "../../tensor/types.ts";
import { fromScores } from "./from_scores.ts";

/** The bias, and what can be chosen besides. */
export interface BiasedAttentionOptions extends AttentionOptions {
  /** Added to the scores, before the mask: any number, as `linearBias` gives them. */
  readonly bias: Tensor<["head", "query", "key"]>;
}

/**
 * `attention` with one step more: a bias is added to the scores before the mask.
 *
 * $$ s_{hqk} = \frac{1}{\sqrt{F}} \, q_{hq} \cdot k_{hk} + b_{hqk} $$
 *
 * Source: Press et al. 2021, "Train Short, Test Long" (ALiBi), section 3, where the bias
 * is that of `linearBias`.
 *
 * @param target The tokens that ask; one query each.
 * @param source The tokens that answer; one key and one value each.
 * @param weights Learned matrices, and the number of heads.
 * @param options The bias, and a mask: 1 where the query may see the key, 0 where it may not.
 * @returns What every stage gave; the scores are those with the bias.
 * @throws {TypeError} If an axis has another name, or there is no bias.
 * @throws {RangeError} If sizes do not fit, or a query sees no key.
 *
 * @example Equal tokens, and the nearest gets the largest weight
 * ```ts
 * import { biasedAttention, causalMask, linearBias, nested, randomParameters, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [1, 2], [1, 2]]);
 * const bias = linearBias({ heads: 2, queries: 3, keys: 3 });
 * const mask = causalMask(3);
 *
 * const weights = randomParameters({ model: 2, heads: 2, seed: 1 });
 * const trace = biasedAttention(x, x, weights, { bias, mask });
 *
 * console.log(nested(trace.weights)); // without the bias, the last row was 1/3 throughout
 * ```
 */
export function biasedAttention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  weights: AttentionParameters,
  options: BiasedAttentionOptions,
): AttentionTrace {
  expectAxes("target", target, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts("attend", weights, ["heads", "query", "key", "value", "output"]);
  expectOptions("attend", options, ["bias", "mask"]);
  const { bias, mask } = options;
  expectAxes("bias", bias, ["head", "query", "key"]);
  const heads = (tokens: Tensor<["token", "model"]>, projection: Projection) =>
    splitHeads(project(tokens, projection), weights.heads);
  const queries = rename(heads(target, weights.query), "token", "query");
  const keys = rename(heads(source, weights.key), "token", "key");
  const values = rename(heads(source, weights.value), "token", "key");
  const unbiased = score(queries, keys);
  expectSameSizes("add the bias", unbiased, bias);
  const scores = zip(unbiased, bias, (score, add) => score + add);
  return fromScores({ queries, keys, values, scores }, weights, { mask });
}
