/**
 * How long it takes to read a notebook: its prose, its code, its figures, its exercise.
 *
 * @module
 */

/** What there is to read in a notebook. */
export interface Reading {
  /** Its prose, in words. */
  readonly prose: string;
  /** The code that is shown, cell by cell. */
  readonly code: readonly string[];
  /** How many pictures there are. */
  readonly pictures: number;
  /** How many exercises there are. */
  readonly exercises: number;
}

/** A sign of Chinese, which is about half a word; or a word. */
const SIGNS = /\p{Script=Han}/gu, WORDS = /[^\P{L}\p{Script=Han}]+|\p{N}+/gu;

/** Who reads to understand reads some 200 words a minute, or 340 signs. */
const WORD = 60 / 200, SIGN = 60 / 340;

/** Seconds for a line of code, for a picture that one was asked to guess, for an exercise. */
const LINE = 4, PICTURE = 20, EXERCISE = 240;

/** The time in whole minutes, at least one. */
export function readingMinutes({ prose, code, pictures, exercises }: Reading): number {
  const count = (pattern: RegExp) => prose.match(pattern)?.length ?? 0;
  const lines = code.flatMap((source) => source.split("\n"))
    .filter((line) => line.trim() !== "").length;
  const seconds = count(WORDS) * WORD + count(SIGNS) * SIGN + lines * LINE +
    pictures * PICTURE + exercises * EXERCISE;
  return Math.max(1, Math.round(seconds / 60));
}
