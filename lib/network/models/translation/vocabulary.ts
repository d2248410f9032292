/**
 * The words that a model knows, and their numbers.
 *
 * @module
 */
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { listed } from "../../../tensor/checks/shorten.ts";

/** Before the first word that is written. */
export const START = "⟨start⟩";
/** After the last word. */
export const END = "⟨end⟩";

/** A text in both languages. */
export interface Pair {
  /** Its words in Chinese: the source. */
  readonly chinese: readonly string[];
  /** Its words in English: the target. */
  readonly english: readonly string[];
}

/** The words of both languages in the order of their numbers. */
export interface Vocabulary {
  /** What can be read. */
  readonly chinese: readonly string[];
  /** What can be written. */
  readonly english: readonly string[];
}

/**
 * The numbers of some words.
 *
 * @param action What is being done, for errors.
 * @param words The words of a sentence.
 * @param known All words in the order of their numbers.
 * @throws {TypeError} If the words are no array of texts.
 * @throws {RangeError} If a word is not known.
 */
export function numbersOf(
  action: string,
  words: readonly string[],
  known: readonly string[],
): number[] {
  if (!Array.isArray(words)) {
    throw new TypeError(
      `Cannot ${action}: an array of words is needed, found ${kindOf(words)}`,
    );
  }
  // An array's own walk would pass over holes.
  return Array.from(words, (word, place) => {
    const number = known.indexOf(word);
    if (number !== -1) return number;
    throw new RangeError(
      `Cannot ${action}: every word must be one of ${listed(known)}, ` +
        `found ${kindOf(word)} as word ${place + 1}`,
    );
  });
}
