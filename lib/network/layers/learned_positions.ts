/**
 * A learned vector for each place.
 *
 * @module
 */
import { expectArguments, expectAxes, expectCount } from "../../tensor/checks/expect.ts";
import { slice } from "../../tensor/slice.ts";
import { rename } from "../../tensor/axes/rename.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The vectors of the first positions of a learned table, to be added to the tokens.
 *
 * Source: Vaswani et al. 2017, section 3.5, after Gehring et al. 2017. A table knows no
 * position beyond its end.
 *
 * @param table A vector for each position, from 0.
 * @param tokens How many positions: a positive whole number.
 * @throws {TypeError} If an axis has another name.
 * @throws {RangeError} If there are more tokens than positions.
 *
 * @example Two of three
 * ```ts
 * import { learnedPositions, nested, tensor } from "@headlight/attention";
 *
 * const table = tensor(["position", "model"], [[1, 0], [0, 1], [5, 6]]);
 *
 * console.log(nested(learnedPositions(table, 2))); // [[1, 0], [0, 1]]
 * ```
 */
export function learnedPositions(
  table: Tensor<["position", "model"]>,
  tokens: number,
): Tensor<["token", "model"]> {
  const action = "take positions";
  expectArguments(action, arguments.length, 2);
  expectAxes("table", table, ["position", "model"]);
  expectCount(action, "tokens", tokens);
  const { position } = table.sizes;
  if (tokens > position) {
    throw new RangeError(
      `Cannot ${action}: the table must have as many positions as there are tokens, ` +
        `found ${position} for ${tokens} tokens`,
    );
  }
  return rename(slice(table, "position", 0, tokens), "position", "token");
}
