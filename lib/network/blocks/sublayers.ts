/**
 * What blocks are made of: normalise, do something, add it to what was there.
 *
 * @module
 */
import { type Attend, attention } from "../../attention/attention.ts";
import type { AttentionOptions } from "../../attention/options.ts";
import type { AttentionParameters } from "../../attention/parameters.ts";
import type { AttentionTrace } from "../../attention/trace.ts";
import { rename } from "../../tensor/axes/rename.ts";
import {
  expectFunction,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { add } from "../../tensor/elementwise/arithmetic.ts";
import type { Tensor } from "../../tensor/types.ts";
import {
  type FeedForward,
  feedForward,
  type FeedForwardTrace,
} from "../layers/feed_forward.ts";
import { type LayerNorm, layerNorm } from "../layers/layer_norm.ts";

/** What the attention of a block learns. */
export interface AttentionSublayer {
  /** Of the tokens that ask, before they do. */
  readonly norm: LayerNorm;
  /** The attention. */
  readonly attention: AttentionParameters;
}

/** What the feed-forward layer of a block learns. */
export interface ForwardSublayer {
  /** Of the tokens, before the layer. */
  readonly norm: LayerNorm;
  /** The layer. */
  readonly feedForward: FeedForward;
}

/** What can be chosen about the attention of a block. */
export interface BlockAttentionOptions extends AttentionOptions {
  /** Another attention, such as `attendWith` gives; by default `attention`. */
  readonly attend?: Attend | undefined;
}

/** What the attention of a block gave. */
export interface AttentionSublayerTrace {
  /** The tokens that ask, normalised. */
  readonly normed: Tensor<["token", "model"]>;
  /** Every stage of the attention. */
  readonly attention: AttentionTrace;
  /** The tokens, with what attention gave added to them. */
  readonly output: Tensor<["token", "model"]>;
}

/** What the feed-forward layer of a block gave. */
export interface ForwardSublayerTrace {
  /** The tokens, normalised. */
  readonly normed: Tensor<["token", "model"]>;
  /** What the layer gave. */
  readonly feedForward: FeedForwardTrace;
  /** The tokens, with what the layer gave added to them. */
  readonly output: Tensor<["token", "model"]>;
}

/** Names of the options, for checks. */
export const ATTENTION_OPTIONS = ["mask", "bias", "rotary", "attend"];

/**
 * Attention of normalised tokens to a source, added to the tokens.
 *
 * @param source The tokens that answer; without, the normalised tokens themselves.
 */
export function attentionSublayer(
  action: string,
  tokens: Tensor<["token", "model"]>,
  source: Tensor<["token", "model"]> | undefined,
  parameters: AttentionSublayer,
  options: BlockAttentionOptions,
): AttentionSublayerTrace {
  expectParts(action, parameters, ["norm", "attention"], []);
  expectOptions(action, options, ATTENTION_OPTIONS);
  const { attend = attention, ...rest } = options;
  expectFunction(action, attend);
  const normed = layerNorm(tokens, parameters.norm);
  const trace = attend(normed, source ?? normed, parameters.attention, rest);
  expectParts(action, trace, ["output"]);
  const output = add(tokens, rename(trace.output, "query", "token"));
  return { normed, attention: trace, output };
}

/** The feed-forward layer of normalised tokens, added to the tokens. */
export function forwardSublayer(
  action: string,
  tokens: Tensor<["token", "model"]>,
  parameters: ForwardSublayer,
): ForwardSublayerTrace {
  expectParts(action, parameters, ["norm", "feedForward"], []);
  const normed = layerNorm(tokens, parameters.norm);
  const trace = feedForward(normed, parameters.feedForward);
  return { normed, feedForward: trace, output: add(tokens, trace.output) };
}
