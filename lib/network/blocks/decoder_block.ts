/**
 * A block that writes.
 *
 * @module
 */
import { causalMask } from "../../attention/masks.ts";
import {
  expectArguments,
  expectAxes,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import type { Tensor } from "../../tensor/types.ts";
import {
  ATTENTION_OPTIONS,
  type AttentionSublayer,
  attentionSublayer,
  type AttentionSublayerTrace,
  type BlockAttentionOptions,
  type ForwardSublayer,
  forwardSublayer,
  type ForwardSublayerTrace,
} from "./sublayers.ts";

/** What a decoder block learns. */
export interface DecoderBlock {
  /** The words so far look at each other. */
  readonly self: AttentionSublayer;
  /** The words so far look at the source. */
  readonly cross: AttentionSublayer;
  /** Each token by itself; a block may do without. */
  readonly forward?: ForwardSublayer | undefined;
}

/** What can be chosen about both attentions of a decoder block. */
export interface DecoderBlockOptions {
  /** The attention of the words so far to each other; its mask is causal by default. */
  readonly self?: BlockAttentionOptions | undefined;
  /** The attention to the source. */
  readonly cross?: BlockAttentionOptions | undefined;
}

/** What each part of a decoder block gave, under the names of its parameters. */
export interface DecoderTrace {
  /** The attention of the words so far to each other. */
  readonly self: AttentionSublayerTrace;
  /** The attention to the source. */
  readonly cross: AttentionSublayerTrace;
  /** The feed-forward layer, if there is one. */
  readonly forward?: ForwardSublayerTrace;
  /** One vector of the model for each token: that of the last part. */
  readonly output: Tensor<["token", "model"]>;
}

/**
 * Lets the words so far look at those before them, then at a source, and then each think
 * for itself; what they find is added to what they were.
 *
 * $$ y = x + \operatorname{Self}(\operatorname{Norm}(x)), \quad
 * z = y + \operatorname{Cross}(\operatorname{Norm}(y), s), \quad
 * o = z + \operatorname{FeedForward}(\operatorname{Norm}(z)) $$
 *
 * Source: Vaswani et al. 2017, section 3.1, with the norm first, as Xiong et al. 2020 have
 * it. The source $s$ is taken as it is: normalise it once, where it comes from.
 *
 * @param tokens The words so far, one vector for each.
 * @param source The tokens that answer.
 * @param parameters What was learned.
 * @param options A mask, a bias, positions and another attention for `self` and `cross`. A
 * mask is 1 where the query may see the key, 0 where it may not.
 * @throws {TypeError} If an axis, a part or an option has another name.
 * @throws {RangeError} If sizes do not fit, or a query sees no key.
 *
 * @example Two words so far, three of the source
 * ```ts
 * import { decoderBlock, random, randomDecoderBlock } from "@headlight/attention";
 *
 * const tokens = random(["token", "model"], { token: 2, model: 8 }, { seed: 1 });
 * const source = random(["token", "model"], { token: 3, model: 8 }, { seed: 2 });
 * const parameters = randomDecoderBlock({ model: 8, heads: 2, hidden: 16, seed: 3 });
 *
 * const trace = decoderBlock(tokens, source, parameters);
 *
 * console.log(trace.cross.attention.weights.sizes); // { head: 2, query: 2, key: 3 }
 * ```
 */
export function decoderBlock(
  tokens: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]>,
  parameters: DecoderBlock,
  options: DecoderBlockOptions = {},
): DecoderTrace {
  const action = "run a decoder block";
  expectArguments(action, arguments.length, 4);
  expectAxes("tokens", tokens, ["token", "model"]);
  expectAxes("source", source, ["token", "model"]);
  expectParts(action, parameters, ["self", "cross"], ["forward"]);
  expectOptions(action, options, ["self", "cross"]);
  const { self: own = {}, cross: other = {} } = options;
  expectOptions(action, own, ATTENTION_OPTIONS);
  const mask = own.mask === undefined ? causalMask(tokens.sizes.token) : own.mask;
  const self = attentionSublayer(action, tokens, undefined, parameters.self, {
    ...own,
    mask,
  });
  const cross = attentionSublayer(action, self.output, source, parameters.cross, other);
  if (parameters.forward === undefined) return { self, cross, output: cross.output };
  const forward = forwardSublayer(action, cross.output, parameters.forward);
  return { self, cross, forward, output: forward.output };
}
