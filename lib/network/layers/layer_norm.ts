/**
 * Every token on one scale.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectParts,
  expectSameSizes,
} from "../../tensor/checks/expect.ts";
import { add, multiply } from "../../tensor/elementwise/arithmetic.ts";
import { normalise } from "../../tensor/rows/normalise.ts";
import type { Tensor } from "../../tensor/types.ts";

/** What a layer norm learns. */
export interface LayerNorm {
  /** Each feature is multiplied by it. PyTorch's `weight`. */
  readonly gain: Tensor<["model"]>;
  /** Added to each feature. */
  readonly bias: Tensor<["model"]>;
}

/**
 * Gives every token mean 0 and variance 1 over its features, and then the learned gain and
 * bias.
 *
 * $$ y_m = g_m \frac{x_m - \mu}{\sqrt{\sigma^2 + 10^{-5}}} + b_m $$
 *
 * Source: Ba, Kiros and Hinton 2016, equation 4; the variance divides by the number of
 * features.
 *
 * @param tokens One vector for each token.
 * @param parameters The gain and the bias: by 1 and 0 nothing is changed.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes differ.
 *
 * @example Large or small, the same
 * ```ts
 * import { layerNorm, nested, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "model"], [[1, 3], [100, 300]]);
 * const gain = tensor(["model"], [1, 1]), bias = tensor(["model"], [0, 0]);
 *
 * console.log(nested(layerNorm(tokens, { gain, bias }))); // about [[-1, 1], [-1, 1]]
 * ```
 */
export function layerNorm(
  tokens: Tensor<["token", "model"]>,
  parameters: LayerNorm,
): Tensor<["token", "model"]> {
  const action = "normalise the tokens";
  expectArguments(action, arguments.length, 2);
  expectAxes("tokens", tokens, ["token", "model"]);
  expectParts(action, parameters, ["gain", "bias"], []);
  const { gain, bias } = parameters;
  for (const [role, x] of Object.entries({ gain, bias })) {
    expectAxes(role, x, ["model"]);
    expectSameSizes(action, tokens, x);
  }
  return add(multiply(normalise(tokens, "model"), gain), bias);
}
