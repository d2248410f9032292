/**
 * Questions for two things at once.
 *
 * @module
 */
import { below } from "../chance.ts";

/** A memory, and the two places that are asked for. */
export interface PairQuestion {
  /**
   * What stands at each of the 12 places: 0 to 9; with letters, 10 to 19 are the letters a
   * to j, and stand at the last six places.
   */
  readonly memory: readonly number[];
  /** Two different places, from 0: the first answer is about the first one. */
  readonly asked: readonly [first: number, second: number];
  /** What stands there, each from 0 to 9. */
  readonly answers: readonly [first: number, second: number];
}

/** How many places a memory has. */
export const PLACES = 12;
/** How many digits there are, and how many letters. */
export const DIGITS = 10;

/** A random digit at each place; any two places are asked for. */
export function drawDigits(next: () => number): PairQuestion {
  const memory = Array.from({ length: PLACES }, () => below(DIGITS, next));
  const first = below(PLACES, next);
  const other = below(PLACES - 1, next);
  const second = other < first ? other : other + 1;
  return { memory, asked: [first, second], answers: [memory[first]!, memory[second]!] };
}

/** Digits in the first half, letters in the second; one place of each is asked for. */
export function drawWithLetters(next: () => number): PairQuestion {
  const half = PLACES / 2;
  const memory = Array.from(
    { length: PLACES },
    (_, place) => below(DIGITS, next) + (place < half ? 0 : DIGITS),
  );
  const first = below(half, next);
  const second = half + below(half, next);
  return {
    memory,
    asked: [first, second],
    answers: [memory[first]!, memory[second]! - DIGITS],
  };
}
