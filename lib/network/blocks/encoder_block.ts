/**
 * A block that reads.
 *
 * @module
 */
import { expectArguments, expectAxes, expectParts } from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";
import {
  type AttentionSublayer,
  attentionSublayer,
  type AttentionSublayerTrace,
  type BlockAttentionOptions,
  type ForwardSublayer,
  forwardSublayer,
  type ForwardSublayerTrace,
} from "./sublayers.ts";

/** What an encoder block learns. */
export interface EncoderBlock {
  /** The tokens look at each other. */
  readonly self: AttentionSublayer;
  /** Each token by itself; a block may do without. */
  readonly forward?: ForwardSublayer | undefined;
}

/** What each part of an encoder block gave, under the names of its parameters. */
export interface EncoderTrace {
  /** The attention of the tokens to each other. */
  readonly self: AttentionSublayerTrace;
  /** The feed-forward layer, if there is one. */
  readonly forward?: ForwardSublayerTrace;
  /** One vector of the model for each token: that of the last part. */
  readonly output: Tensor<["token", "model"]>;
}

/**
 * Lets tokens look at each other, and then each think for itself; what they find is added
 * to what they were. With a causal mask it is a block of a model that writes.
 *
 * $$ y = x + \operatorname{Attention}(\operatorname{Norm}(x)), \quad
 * z = y + \operatorname{FeedForward}(\operatorname{Norm}(y)) $$
 *
 * Source: Vaswani et al. 2017, section 3.1, with the norm first, as Xiong et al. 2020 have
 * it: so it trains without care.
 *
 * @param tokens One vector for each token.
 * @param parameters What was learned.
 * @param options A mask: 1 where the query may see the key, 0 where it may not. A bias of
 * the scores. Rotary positions. Another attention.
 * @throws {TypeError} If an axis, a part or an option has another name.
 * @throws {RangeError} If sizes do not fit, or a query sees no key.
 *
 * @example Every stage of its attention is there
 * ```ts
 * import { encoderBlock, random, randomEncoderBlock } from "@headlight/attention";
 *
 * const tokens = random(["token", "model"], { token: 5, model: 8 }, { seed: 1 });
 * const parameters = randomEncoderBlock({ model: 8, heads: 2, hidden: 16, seed: 2 });
 *
 * const trace = encoderBlock(tokens, parameters);
 *
 * console.log(trace.self.attention.weights.sizes); // { head: 2, query: 5, key: 5 }
 * console.log(trace.output.sizes); // { token: 5, model: 8 }
 * ```
 */
export function encoderBlock(
  tokens: Tensor<["token", "model"]>,
  parameters: EncoderBlock,
  options: BlockAttentionOptions = {},
): EncoderTrace {
  const action = "run an encoder block";
  expectArguments(action, arguments.length, 3);
  expectAxes("tokens", tokens, ["token", "model"]);
  expectParts(action, parameters, ["self"], ["forward"]);
  const self = attentionSublayer(action, tokens, undefined, parameters.self, options);
  if (parameters.forward === undefined) return { self, output: self.output };
  const forward = forwardSublayer(action, self.output, parameters.forward);
  return { self, forward, output: forward.output };
}
