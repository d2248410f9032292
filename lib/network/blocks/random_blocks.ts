/**
 * Blocks that have learned nothing yet.
 *
 * @module
 */
import { randomParameters } from "../../attention/parameters.ts";
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { type Draw, drawFrom, plainNorm } from "../draw.ts";
import type { DecoderBlock } from "./decoder_block.ts";
import type { EncoderBlock } from "./encoder_block.ts";
import type { AttentionSublayer, ForwardSublayer } from "./sublayers.ts";

/** The sizes of a block. */
export interface RandomBlockOptions {
  /** The width of the tokens. */
  readonly model: number;
  /** How many heads each attention has. */
  readonly heads: number;
  /** A whole number; another seed, other parameters. */
  readonly seed: number;
  /** How many features the feed-forward layer has; by default there is no such layer. */
  readonly hidden?: number | undefined;
}

/**
 * Makes random parameters of an encoder block: untrained, but of the right sizes.
 *
 * Matrices have variance 1 over the number of their rows, norms change nothing, and biases
 * are 0, of which attention has none.
 *
 * @param options The sizes, and the seed.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If `heads` does not divide `model`, or a size is not a positive whole
 * number.
 *
 * @example Attention alone
 * ```ts
 * import { randomEncoderBlock } from "@headlight/attention";
 *
 * const block = randomEncoderBlock({ model: 8, heads: 2, seed: 1 });
 *
 * console.log(block.self.attention.query.weight.sizes); // { model: 8, projected: 8 }
 * ```
 */
export function randomEncoderBlock(options: RandomBlockOptions): EncoderBlock {
  expectArguments("make parameters", arguments.length, 1);
  const draw = drawFor(options);
  return { self: attentionPart(options, draw), ...forwardPart(options, draw) };
}

/**
 * Makes random parameters of a decoder block: untrained, but of the right sizes.
 *
 * Matrices have variance 1 over the number of their rows, norms change nothing, and biases
 * are 0, of which attention has none.
 *
 * @param options The sizes, and the seed.
 * @throws {TypeError} If an option has another name.
 * @throws {RangeError} If `heads` does not divide `model`, or a size is not a positive whole
 * number.
 *
 * @example Two attentions and a feed-forward layer
 * ```ts
 * import { randomDecoderBlock } from "@headlight/attention";
 *
 * const block = randomDecoderBlock({ model: 8, heads: 2, hidden: 16, seed: 1 });
 *
 * console.log(Object.keys(block)); // ["self", "cross", "forward"]
 * ```
 */
export function randomDecoderBlock(options: RandomBlockOptions): DecoderBlock {
  expectArguments("make parameters", arguments.length, 1);
  const draw = drawFor(options);
  return {
    self: attentionPart(options, draw),
    cross: attentionPart(options, draw),
    ...forwardPart(options, draw),
  };
}

function drawFor(options: RandomBlockOptions): Draw {
  const action = "make parameters";
  expectOptions(action, options, ["model", "heads", "seed", "hidden"]);
  expectParts(action, options, ["model", "heads", "seed"]);
  if (options.hidden !== undefined) expectCount(action, "hidden", options.hidden);
  return drawFrom(options.seed);
}

function attentionPart(
  { model, heads }: RandomBlockOptions,
  draw: Draw,
): AttentionSublayer {
  const attention = randomParameters({ model, heads, seed: draw.seed() });
  return { norm: plainNorm(model), attention };
}

function forwardPart(
  { model, hidden }: RandomBlockOptions,
  draw: Draw,
): { forward?: ForwardSublayer } {
  if (hidden === undefined) return {};
  const widen = draw.linear(["model", "hidden"], model, hidden);
  const narrow = draw.linear(["hidden", "model"], hidden, model);
  return { forward: { norm: plainNorm(model), feedForward: { widen, narrow } } };
}
