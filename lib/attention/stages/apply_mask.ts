/**
 * Who may look at whom.
 *
 * @module
 */
import { expectAxes, expectSameSizes } from "../../tensor/checks/expect.ts";
import { zip } from "../../tensor/elementwise/pointwise.ts";
import type { Tensor } from "../../tensor/types.ts";
import { expectOnesAndZeros } from "./expect_ones_and_zeros.ts";

/**
 * Sets the score of every key that a query may not see to −∞, so that it gets no weight.
 * The same mask holds for every head.
 *
 * $$ \tilde s_{hqk} = s_{hqk} \text{ if } m_{qk} = 1, \quad -\infty \text{ if } m_{qk} = 0 $$
 *
 * Source: Vaswani et al. 2017, section 3.2.3 ("masking out … all values … which
 * correspond to illegal connections").
 *
 * @param scores Scores of each query with each key.
 * @param mask 1 where the query may see the key, 0 where it may not. Libraries disagree:
 * PyTorch's boolean masks of `MultiheadAttention` say the opposite.
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
  mask: Tensor<["query", "key"]>,
): Tensor<["head", "query", "key"]> {
  expectAxes("scores", scores, ["head", "query", "key"]);
  expectAxes("mask", mask, ["query", "key"]);
  expectSameSizes("apply the mask", scores, mask);
  expectOnesAndZeros("apply the mask", mask);
  expectSight(mask);
  return zip(scores, mask, (score, maySee) => maySee === 1 ? score : -Infinity);
}

function expectSight({ sizes, data }: Tensor<["query", "key"]>): void {
  for (let query = 0; query < sizes.query; query++) {
    const row = data.subarray(query * sizes.key, (query + 1) * sizes.key);
    if (!row.includes(1)) {
      throw new RangeError(
        `Cannot apply the mask: every query must see at least one key, ` +
          `found none for query ${query}`,
      );
    }
  }
}
