/**
 * Translations, word by word.
 *
 * @module
 */
import type { Tensor } from "../../../tensor/types.ts";
import { largestPlace } from "../largest_place.ts";

/** Texts in numbers: what is read, and what is written already. */
export interface Numbers {
  readonly source: readonly (readonly number[])[];
  readonly target: readonly (readonly number[])[];
}

/** Gives the logits of the next word after each that is written, text after text. */
type Ask = (texts: Numbers) => Tensor<["token", "word"]>;

/** The word that is proposed in each row. */
export function proposed(
  { data, sizes: { token, word } }: Tensor<["token", "word"]>,
): number[] {
  return Array.from(
    { length: token },
    (_, row) => largestPlace(data.subarray(row * word, (row + 1) * word)),
  );
}

/**
 * Writes the translations of many texts at once, each from its own words, until a text ends
 * itself or is as long as it may be.
 *
 * @param ask The model.
 * @param source What is read.
 * @param words The number of the word before the first, that of the end, and how many words
 * there may be.
 */
export function written(
  ask: Ask,
  source: Numbers["source"],
  words: { readonly first: number; readonly end: number; readonly longest: number },
): number[][] {
  const target = source.map(() => [words.first]);
  let open = [...source.keys()];
  while (open.length > 0) {
    const next = proposed(ask({
      source: open.map((text) => source[text]!),
      target: open.map((text) => target[text]!),
    }));
    let row = -1;
    open = open.filter((text) => {
      const word = next[row += target[text]!.length]!;
      return word !== words.end && target[text]!.push(word) <= words.longest;
    });
  }
  return target.map(([, ...own]) => own);
}
