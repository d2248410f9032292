/**
 * The words of the sentences about subjects and verbs.
 *
 * @module
 */
import { kindOf, quote } from "../../../tensor/checks/kind_of.ts";

/** What is read at the end: it stands for *is* or *are*. */
export const VERB = "⟨verb⟩";

/** Nouns of one thing. */
export const ONE = [
  "key",
  "cat",
  "dog",
  "cabinet",
  "teacher",
  "tree",
  "car",
  "picture",
  "friend",
  "boy",
] as const;

/** The same nouns of many things. */
export const MANY = ONE.map((noun) => `${noun}s`);

/** Words that put one thing near another. */
export const PREPOSITIONS = ["near", "to", "of", "behind"] as const;

/** Words between *the* and a noun. */
export const ADJECTIVES = ["old", "big", "red", "small"] as const;

/** What one thing does, and what many do, to another. */
export const VERBS = [["sees", "see"], ["likes", "like"]] as const;

/** Every word there is, in the order of the table of vectors. */
export const VOCABULARY: readonly string[] = [
  ...ONE,
  ...MANY,
  ...PREPOSITIONS,
  ...ADJECTIVES,
  "the",
  "that",
  ...VERBS.flat(),
  VERB,
];

/** How many words a sentence may have. */
export const LONGEST = 24;

const PLACES = new Map(VOCABULARY.map((word, place) => [word, place]));

/** The words of a sentence, with the verb at its end; refuses what was never learned. */
export function wordsOf(sentence: string | readonly string[]): string[] {
  const action = "read the sentence";
  const given: unknown[] = typeof sentence === "string"
    ? sentence.trim().split(/\s+/)
    : Array.isArray(sentence)
    ? [...sentence]
    : [];
  if (given.length === 0) {
    throw new TypeError(
      `Cannot ${action}: a text or an array of words is needed, found ${
        kindOf(sentence)
      }`,
    );
  }
  const words = given.map((word) => typeof word === "string" ? word.toLowerCase() : word);
  if (words.at(-1) !== VERB) words.push(VERB);
  const strange = words.findIndex((word, place) =>
    !PLACES.has(word as string) || word === VERB && place < words.length - 1
  );
  if (strange !== -1) {
    throw new RangeError(
      `Cannot ${action}: words of the vocabulary are needed, and ${VERB} at the end, ` +
        `found ${quote(words[strange])}`,
    );
  }
  if (words.length > LONGEST) {
    throw new RangeError(
      `Cannot ${action}: at most ${LONGEST} words are needed, found ${words.length}`,
    );
  }
  return words as string[];
}

/** The places of words in the table. */
export function placesOf(words: readonly string[]): number[] {
  return words.map((word) => PLACES.get(word)!);
}
