/**
 * Each token by itself.
 *
 * @module
 */
import { affine } from "../../attention/stages/affine.ts";
import { expectArguments, expectParts } from "../../tensor/checks/expect.ts";
import { relu } from "../../tensor/elementwise/functions.ts";
import type { Tensor } from "../../tensor/types.ts";
import type { Linear } from "./linear.ts";

/** What a feed-forward layer learns. */
export interface FeedForward {
  /** From the model to more features, which are called hidden. */
  readonly widen: Linear<"model", "hidden">;
  /** Back to the model. */
  readonly narrow: Linear<"hidden", "model">;
}

/** What a feed-forward layer gave. */
export interface FeedForwardTrace {
  /** How strongly each hidden feature speaks: 0 or more. */
  readonly hidden: Tensor<["token", "hidden"]>;
  /** One vector of the model for each token. */
  readonly output: Tensor<["token", "model"]>;
}

/**
 * Looks at each token by itself: many features, of which those below 0 are cut off, and
 * back.
 *
 * $$ y = \max(0, x W_1 + b_1) \, W_2 + b_2 $$
 *
 * Source: Vaswani et al. 2017, equation 2.
 *
 * @param tokens One vector for each token.
 * @param parameters Two linear maps.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If sizes differ.
 *
 * @example The size of a number, without its sign
 * ```ts
 * import { feedForward, nested, tensor } from "@headlight/attention";
 *
 * const tokens = tensor(["token", "model"], [[3], [-5]]);
 * const widen = { weight: tensor(["model", "hidden"], [[1, -1]]) };
 * const narrow = { weight: tensor(["hidden", "model"], [[1], [1]]) };
 *
 * const trace = feedForward(tokens, { widen, narrow });
 * console.log(nested(trace.hidden), nested(trace.output)); // [[3, 0], [0, 5]] [[3], [5]]
 * ```
 */
export function feedForward(
  tokens: Tensor<["token", "model"]>,
  parameters: FeedForward,
): FeedForwardTrace {
  const action = "feed forward";
  expectArguments(action, arguments.length, 2);
  expectParts(action, parameters, ["widen", "narrow"], []);
  const { widen, narrow } = parameters;
  const wide: Tensor<["token", "hidden"]> = affine(
    "widen the tokens",
    "tokens",
    tokens,
    widen,
    ["token", "model", "hidden"],
  );
  const hidden = relu(wide);
  const output: Tensor<["token", "model"]> = affine(
    "narrow the tokens",
    "hidden",
    hidden,
    narrow,
    ["token", "hidden", "model"],
  );
  return { hidden, output };
}
