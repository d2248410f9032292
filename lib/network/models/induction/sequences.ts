/**
 * Sequences made of words that are new in each of them.
 *
 * @module
 */
import { below } from "../chance.ts";

/** How many kinds of tokens there are. */
export const KINDS = 16;
/** How long a sequence is. */
export const LENGTH = 32;
/** How many words a sequence has, and how long each is. */
const WORDS = 4, WORD = 3;

/** A sequence, and which of its tokens can be foreseen. */
export interface InductionSequence {
  /** Kinds of tokens, from 0 to 15. */
  readonly tokens: readonly number[];
  /**
   * Where a token stands that can be foreseen: the second or third of a word that came
   * before. From 0.
   */
  readonly foreseeable: readonly number[];
}

/** Draws four words of three tokens each, all tokens different, and says them at random. */
export function drawSequence(next: () => number): InductionSequence {
  const kinds = Array.from({ length: KINDS }, (_, kind) => kind);
  const words = Array.from(
    { length: WORDS },
    () =>
      Array.from({ length: WORD }, () => kinds.splice(below(kinds.length, next), 1)[0]!),
  );
  const tokens: number[] = [], foreseeable: number[] = [];
  const said = new Set<number>();
  while (tokens.length < LENGTH) {
    const word = below(WORDS, next);
    for (const [i, token] of words[word]!.entries()) {
      if (tokens.length === LENGTH) break;
      if (i > 0 && said.has(word)) foreseeable.push(tokens.length);
      tokens.push(token);
    }
    said.add(word);
  }
  return { tokens, foreseeable };
}
