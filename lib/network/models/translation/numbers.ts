/**
 * Numbers in words, in Chinese and in English.
 *
 * @module
 */
import type { Pair, Vocabulary } from "./vocabulary.ts";
import { END, START } from "./vocabulary.ts";

/** A number in the words of both languages. */
export interface NumberPair extends Pair {
  /** From 1 to 9,999. */
  readonly number: number;
}

const DIGITS = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const UNITS = ["千", "百", "十", ""];
const SMALL = "one two three four five six seven eight nine ten eleven twelve thirteen " +
  "fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
const [small, tens] = [["", ...SMALL.split(" ")], ["", "", ...TENS.split(" ")]];

/** All words that there are. */
export const NUMBER_WORDS: Vocabulary = {
  chinese: [END, ...DIGITS, ...UNITS.slice(0, 3)],
  english: [END, START, "hundred", "thousand", ...SMALL.split(" "), ...TENS.split(" ")],
};

/**
 * Draws a number from 1 to 9,999.
 *
 * One of 17 numbers is never used for training, always the same ones.
 *
 * @param isHeldOut Whether one of those that are never trained is wanted.
 * @param next Gives numbers from 0 to 1.
 */
export function drawNumber(isHeldOut: boolean, next: () => number): NumberPair {
  const draw = () => 1 + Math.floor(next() * 9999);
  let number = draw();
  while ((number % 17 === 0) !== isHeldOut) number = draw();
  return { number, chinese: inChinese(number), english: inEnglish(number) };
}

/** 1,034 is 一千零三十四: one 零 for all zeros in between, and none at the end. */
export function inChinese(number: number): string[] {
  const digits = Array.from(`${number}`.padStart(4, "0"), Number);
  const words: string[] = [];
  let isGap = false;
  for (const [place, digit] of digits.entries()) {
    if (digit === 0) isGap = words.length > 0;
    else {
      if (isGap) words.push("零");
      isGap = false;
      // 14 is 十四, and 114 is 一百一十四.
      const isPlainTen = digit === 1 && place === 2 && words.length === 0;
      words.push(
        ...isPlainTen ? [] : [DIGITS[digit]!],
        ...UNITS[place] ? [UNITS[place]] : [],
      );
    }
  }
  return words;
}

/** 1,034 is one thousand thirty four. */
export function inEnglish(number: number): string[] {
  const [thousands, hundreds] = [
    Math.floor(number / 1000),
    Math.floor(number / 100) % 10,
  ];
  const rest = number % 100;
  const last = rest < 20
    ? [small[rest]!]
    : [tens[Math.floor(rest / 10)]!, small[rest % 10]!];
  return [
    ...thousands > 0 ? [small[thousands]!, "thousand"] : [],
    ...hundreds > 0 ? [small[hundreds]!, "hundred"] : [],
    ...last.filter((word) => word !== ""),
  ];
}
