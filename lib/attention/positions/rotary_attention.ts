/**
 * The whole chain, with rotated queries and keys.
 *
 * @module
 */
import type { AttentionOptions, AttentionTrace } from "../attention.ts";
import type { AttentionParameters } from "../parameters.ts";
import { project, type Projection } from "../stages/project.ts";
import { score } from "../stages/score.ts";
import { splitHeads } from "../stages/split_heads.ts";
import { rename } from "../../tensor/axes.ts";
import { expectAxes, expectOptions, expectParts } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";
import { fromScores } from "./from_scores.ts";
import { rotary } from "./rotary.ts";

/**
 * `attention` with one step more: queries and keys are rotated by their positions before
 * they are scored.
 *
 * $$ s_{hqk} = \frac{1}{\sqrt{F}} \, (R_q \, q_{hq}) \cdot (R_k \, k_{hk}) $$
 *
 * Source: Su et al. 2021, RoFormer, equation 16 (their $R$ is the rotation of `rotary`).
 *
 * @param target The tokens that ask; its first stands at position 0.
 * @param source The tokens that answer; its first stands at position 0, too. Usually it
 * is the target itself: positions in two different texts cannot be compared.
 * @param weights Learned matrices, and the number of heads.
 * @param options A mask: 1 where the query may see the key, 0 where it may not.
 * @returns What every stage gave; the queries and keys are the rotated ones.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes do not fit, the number of features of a query is odd, or
 * a query sees no key.
 *
 * @example The same token in another place gets another weight
 * ```ts
 * import { nested, randomParameters, rotaryAttention, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [1, 2], [1, 2]]);
 * const trace = rotaryAttention(x, x, randomParameters({ model: 2, heads: 1, seed: 1 }));
 *
 * console.log(nested(trace.weights)); // without positions, all of them were 1/3
 * ```
 */
export function rotaryAttention(
  target: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  weights: AttentionParameters,
  options: AttentionOptions = {},
): AttentionTrace {
  expectAxes("target", target, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts("attend", weights, ["heads", "query", "key", "value", "output"]);
  expectOptions("attend", options, ["mask"]);
  const { mask } = options;
  const heads = (tokens: Tensor<["token", "model"]>, projection: Projection) =>
    splitHeads(project(tokens, projection), weights.heads);
  const queries = rotary(rename(heads(target, weights.query), "token", "query"));
  const keys = rotary(rename(heads(source, weights.key), "token", "key"));
  const values = rename(heads(source, weights.value), "token", "key");
  const scores = score(queries, keys);
  return fromScores({ queries, keys, values, scores }, weights, { mask });
}
