/**
 * From words to vectors.
 *
 * @module
 */
import { expectArguments, expectAxes } from "../../tensor/checks/expect.ts";
import { pick } from "../../tensor/pick.ts";
import type { Tensor } from "../../tensor/types.ts";

/**
 * The vectors of some words: rows of a learned table.
 *
 * Source: Vaswani et al. 2017, section 3.4, without their factor.
 *
 * @param table A vector for each word of a vocabulary.
 * @param words Which words: whole numbers, from 0.
 * @returns A vector for each word of the text.
 * @throws {TypeError} If an axis has another name, or there is no array of words.
 * @throws {RangeError} If there is no word, or one is not in the table.
 *
 * @example The same word, the same vector
 * ```ts
 * import { embedding, nested, tensor } from "@headlight/attention";
 *
 * const table = tensor(["word", "model"], [[1, 0], [0, 1], [5, 6]]);
 *
 * console.log(nested(embedding(table, [2, 0, 2]))); // [[5, 6], [1, 0], [5, 6]]
 * ```
 */
export function embedding(
  table: Tensor<["word", "model"]>,
  words: readonly number[],
): Tensor<["token", "model"]> {
  expectArguments("embed words", arguments.length, 2);
  expectAxes("table", table, ["word", "model"]);
  return pick(table, "word", words, "token");
}
