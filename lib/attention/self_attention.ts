/**
 * A sequence looks at itself.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import type { Tensor } from "../tensor/types.ts";
import { attention } from "./attention.ts";
import type { AttentionOptions } from "./options.ts";
import type { AttentionParameters } from "./parameters.ts";
import type { AttentionTrace } from "./trace.ts";

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
