/**
 * Who may look at whom.
 *
 * @module
 */
import {
  expectArguments,
  expectAxes,
  expectSameSizes,
} from "../../tensor/checks/expect.ts";
import { keep } from "../../tensor/elementwise/where.ts";
import { inWords, placeOf } from "../../tensor/grid.ts";
import type { Tensor } from "../../tensor/types.ts";
import { expectForPairs, type ForPairs, MEANING } from "./pair_axes.ts";

/**
 * Sets the score of every key that a query may not see to −∞, so that it gets no weight.
 * A mask without heads holds for every head.
 *
 * $$ \tilde s_{hqk} = s_{hqk} \text{ if } m_{qk} = 1, \quad -\infty \text{ if } m_{qk} = 0 $$
 *
 * Source: Vaswani et al. 2017, section 3.2.3 ("masking out … all values … which
 * correspond to illegal connections").
 *
 * @param scores Scores of each query with each key.
 * @param mask 1 where the query may see the key, 0 where it may not. Libraries disagree:
 * PyTorch's boolean masks of `MultiheadAttention` say the opposite.
 * @returns The same scores, and −∞ for what is hidden.
 * @throws {TypeError} If an axis has another name, as in a transposed mask.
 * @throws {RangeError} If sizes differ, a value is neither 1 nor 0, or a query sees no
 * key: it has no right answer, and NaN, uniform weights and zeros all hide that.
 *
 * @example The first query may not see the second key
 * ```ts
 * import { applyMask, nested, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["head", "query", "key"], [[[5, 6], [7, 8]]]);
 * const mask = tensor(["query", "key"], [[1, 0], [1, 1]]);
 *
 * console.log(nested(applyMask(scores, mask))); // [[[5, -Infinity], [7, 8]]]
 * ```
 */
export function applyMask(
  scores: Tensor<["head", "query", "key"]>,
  mask: ForPairs,
): Tensor<["head", "query", "key"]> {
  const action = "apply the mask";
  expectArguments(action, arguments.length, 2);
  expectAxes("scores", scores, ["head", "query", "key"]);
  expectForPairs("mask", mask);
  expectSameSizes(action, scores, mask);
  const masked = keep(
    action,
    mask as Tensor<["query", "key"]>,
    scores,
    -Infinity,
    MEANING,
  );
  expectSight(mask);
  return masked;
}

function expectSight({ axes, sizes, data }: ForPairs): void {
  for (let start = 0; start < data.length; start += sizes.key) {
    if (data.subarray(start, start + sizes.key).includes(1)) continue;
    const outer = axes.slice(0, -1);
    const place = inWords(outer, placeOf(start / sizes.key, outer, sizes));
    throw new RangeError(
      `Cannot apply the mask: every query must see at least one key, ` +
        `found none for ${place.slice(1, -1)}`,
    );
  }
}
