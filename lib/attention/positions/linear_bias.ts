/**
 * Positions as a bias of scores.
 *
 * @module
 */
import { expectCount, expectOptions, expectParts } from "../../tensor/checks/expect.ts";
import { zeros } from "../../tensor/tensor.ts";
import type { Tensor } from "../../tensor/types.ts";

/** The sizes of a linear bias: those of the scores to which it is added. */
export interface LinearBiasOptions {
  /** How many heads; each has its own slope. */
  readonly heads: number;
  /** How many queries. */
  readonly queries: number;
  /** How many keys. */
  readonly keys: number;
}

/**
 * What each score loses for the distance between its query and its key: nothing at no
 * distance, and the same again for every step.
 *
 * $$ b_{hqk} = -m_h \, (q - k), \quad m_h = 2^{-8h/H} \text{ for } h = 1, \ldots, H $$
 *
 * It is added to the scores by `zip`, before the mask. The first heads are short-sighted,
 * the last ones see far. It is made for causal attention: a key that comes after its
 * query *gains* by the distance, so hide it by `causalMask`. The paper has no form for
 * looking both ways; `map(bias, (loss) => -Math.abs(loss))` treats both sides alike.
 *
 * Source: Press et al. 2021, "Train Short, Test Long" (ALiBi), section 3. Where the number
 * of heads $H$ is not a power of two, the slopes are those of the authors' published code:
 * the slopes for the next lower power of two, then every other one, from the first, of
 * the slopes for the next higher.
 *
 * @param options The sizes.
 * @returns Numbers in the unit of scores; queries and keys are counted from 0.
 * @throws {TypeError} If a size is left out, or an option has another name.
 * @throws {RangeError} If a size is not a positive whole number.
 *
 * @example Of two heads, the first is the short-sighted one
 * ```ts
 * import { linearBias } from "@headlight/attention";
 *
 * console.log(linearBias({ heads: 2, queries: 3, keys: 3 })); // slopes 1/16 and 1/256
 * ```
 *
 * @example Between two stages: score, add the bias, mask
 * ```ts
 * import { applyMask, attentionWeights, causalMask, linearBias, nested, zeros, zip } from "@headlight/attention";
 *
 * const scores = zeros(["head", "query", "key"], { head: 2, query: 3, key: 3 });
 * const bias = linearBias({ heads: 2, queries: 3, keys: 3 });
 *
 * const biased = zip(scores, bias, (score, add) => score + add);
 * const weights = attentionWeights(applyMask(biased, causalMask(3)));
 * console.log(nested(weights)); // every row rises towards its own query
 * ```
 */
export function linearBias(
  options: LinearBiasOptions,
): Tensor<["head", "query", "key"]> {
  const action = "make a linear bias";
  expectOptions(action, options, ["heads", "queries", "keys"]);
  expectParts(action, options, ["heads", "queries", "keys"]);
  const { heads, queries, keys } = options;
  for (const [name, size] of Object.entries({ heads, queries, keys })) {
    expectCount(action, name, size);
  }
  const bias = zeros(["head", "query", "key"], {
    head: heads,
    query: queries,
    key: keys,
  });
  let next = 0;
  for (let head = 0; head < heads; head++) {
    const slope = slopeOf(head + 1, heads);
    for (let query = 0; query < queries; query++) {
      for (let key = 0; key < keys; key++) bias.data[next++] = slope * (key - query);
    }
  }
  return bias;
}

/** The slope of a head, counted from 1. */
function slopeOf(head: number, heads: number): number {
  const power = 2 ** Math.floor(Math.log2(heads));
  if (head <= power) return 2 ** (-8 * head / power);
  const odd = 2 * (head - power) - 1;
  return 2 ** (-8 * odd / (2 * power));
}
