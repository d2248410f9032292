/**
 * Words with vectors made by hand, in two languages.
 *
 * @module
 */
import { nearest } from "../../notebook/advice/nearest.ts";

/** Each word with its five features: animal, pronoun, tired, asleep, grammar. */
export const VECTORS: Readonly<Record<string, readonly number[]>> = {
  动物: [1, 0, 0, 0, 0],
  猫: [0.9, 0, 0, 0, 0],
  狗: [0.95, 0, 0, 0, 0],
  鸟: [0.85, 0, 0, 0, 0],
  累: [0, 0, 1, 0.3, 0],
  困: [0, 0, 0.8, 0.5, 0],
  睡: [0, 0, 0.4, 1, 0],
  它: [0.2, 1, 0, 0, 0],
  她: [0.1, 1, 0, 0, 0],
  他: [0.1, 1, 0, 0, 0],
  了: [0, 0, 0.2, 0, 1],
  很: [0, 0, 0.1, 0, 1],
  因为: [0, 0, 0, 0, 1],
  所以: [0, 0, 0, 0.1, 1],
  the: [0.2, 0, 0, 0, 1],
  a: [0.15, 0, 0, 0, 1],
  animal: [1, 0, 0, 0, 0],
  cat: [0.9, 0, 0, 0, 0],
  dog: [0.95, 0, 0, 0, 0],
  bird: [0.85, 0, 0, 0, 0],
  was: [0, 0, 0.3, 0, 1],
  is: [0, 0, 0.2, 0, 1],
  and: [0, 0, 0, 0.1, 1],
  so: [0, 0, 0.1, 0.1, 1],
  because: [0, 0, 0.1, 0, 1],
  tired: [0, 0, 1, 0.3, 0],
  weary: [0, 0, 0.9, 0.2, 0],
  sleepy: [0, 0, 0.7, 0.6, 0],
  it: [0.2, 1, 0, 0, 0],
  she: [0.1, 1, 0, 0, 0],
  he: [0.1, 1, 0, 0, 0],
  they: [0.2, 0.9, 0, 0, 0],
  slept: [0, 0, 0.3, 1, 0],
  sleeps: [0, 0, 0.3, 1, 0],
  dreamt: [0, 0, 0.1, 0.9, 0],
  dozed: [0, 0, 0.5, 0.9, 0],
};

/** The longest first, since Chinese has no spaces. */
const NAMES = Object.keys(VECTORS).toSorted((a, b) => b.length - a.length);

/** The most words of a sentence. */
export const MOST = 10;

/** The most signs of what is read of a text. */
const MOST_SIGNS = 500;

/** How many words are offered in the place of an unknown one. */
const OFFERED = 3;

/** A sentence, taken apart. */
export interface Sentence {
  /** The words that have a vector. */
  readonly known: readonly string[];
  /** The words that have none. */
  readonly unknown: readonly string[];
  /** Whether there is more of it than is taken. */
  readonly isCut: boolean;
}

/** Takes a sentence apart. */
export function readSentence(text: string): Sentence {
  const known: string[] = [], unknown: string[] = [];
  const fromWord = (text: string) => text.replace(/^[\s\p{P}\p{S}\p{N}]+/u, "");
  let rest = fromWord(text.slice(0, MOST_SIGNS).normalize().toLowerCase());
  while (known.length < MOST && rest !== "") {
    const latin = /^[\p{Script=Latin}'’]+/u.exec(rest)?.[0];
    const found = latin === undefined
      ? NAMES.find((name) => rest.startsWith(name))
      : Object.hasOwn(VECTORS, latin)
      ? latin
      : undefined;
    const word = found ?? latin ?? [...rest][0]!;
    if (found === undefined) unknown.push(word);
    else known.push(word);
    rest = fromWord(rest.slice(word.length));
  }
  return { known, unknown, isCut: rest !== "" || text.length > MOST_SIGNS };
}

/** The words that a reader may take in the place of an unknown one. */
export function neighbours(word: string): string[] {
  const isLatin = /^\p{Script=Latin}/u.test(word);
  const left = Object.keys(VECTORS).filter((name) => isLatin === /^[a-z]/.test(name));
  const offered: string[] = [];
  for (let near = nearest(word, left); near !== undefined && offered.length < OFFERED;) {
    offered.push(near);
    left.splice(left.indexOf(near), 1);
    near = nearest(word, left);
  }
  for (const name of isLatin ? ["animal", "it", "tired"] : ["动物", "它", "累"]) {
    if (offered.length < OFFERED && !offered.includes(name)) offered.push(name);
  }
  return offered;
}
