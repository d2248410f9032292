/**
 * Positions as waves that are added to the tokens.
 *
 * @module
 */
import {
  expectArguments,
  expectCount,
  expectOptions,
  expectParts,
} from "../../tensor/checks/expect.ts";
import { sineAndCosine } from "../../tensor/exact/sine.ts";
import { blank } from "../../tensor/tensor.ts";
import type { Tensor } from "../../tensor/types.ts";
import { angle, expectPairs } from "./pairs.ts";

/** The sizes of sinusoidal positions. */
export interface SinusoidalPositionsOptions {
  /** How many positions, from 0. */
  readonly tokens: number;
  /** The width of the tokens to which they are added; an even number. */
  readonly model: number;
}

/**
 * A vector for each position: sines and cosines by turns, slower from pair to pair.
 *
 * $$ p_{t,2i} = \sin\!\left(t \cdot 10000^{-2i/M}\right), \quad
 * p_{t,2i+1} = \cos\!\left(t \cdot 10000^{-2i/M}\right) $$
 *
 * The dot product of two positions depends on how far apart they are, and on nothing
 * else. They are added to the tokens before the first projection.
 *
 * Source: Vaswani et al. 2017, section 3.5 (their $pos$ is our token $t$, their
 * $d_{model}$ the size $M$ of `model`). Some libraries put all sines first and all cosines
 * after them.
 *
 * @param options The sizes.
 * @returns Numbers from −1 to 1, no unit.
 * @throws {TypeError} If a size is left out, or an option has another name.
 * @throws {RangeError} If a size is not a positive whole number, or `model` is odd.
 *
 * @example Added to the tokens
 * ```ts
 * import { add, random, sinusoidalPositions } from "@headlight/attention";
 *
 * const tokens = random(["token", "model"], { token: 6, model: 32 }, { seed: 1 });
 * const positions = sinusoidalPositions({ tokens: 6, model: 32 });
 *
 * const placed = add(tokens, positions);
 * console.log(placed.sizes); // { token: 6, model: 32 }
 * ```
 */
export function sinusoidalPositions(
  options: SinusoidalPositionsOptions,
): Tensor<["token", "model"]> {
  const action = "make sinusoidal positions";
  expectArguments(action, arguments.length, 1);
  expectOptions(action, options, ["tokens", "model"]);
  expectParts(action, options, ["tokens", "model"]);
  const { tokens, model } = options;
  expectCount(action, "tokens", tokens);
  expectCount(action, "model", model);
  expectPairs(action, "model", model);
  const positions = blank(action, ["token", "model"], { token: tokens, model });
  for (let i = 0; i < positions.data.length; i += 2) {
    const pair = i % model / 2;
    const turned = angle(Math.floor(i / model), pair, model, 10000);
    positions.data.set(sineAndCosine(turned), i);
  }
  return positions;
}
