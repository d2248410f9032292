/**
 * Small numbers in words.
 *
 * @module
 */

import { numbersIn } from "./prose_facts.ts";

/** The words that say a number in English. */
const ENGLISH: readonly (readonly [number, string])[] = [
  [2, "two"],
  [3, "three third thirds triangle triangular"],
  [4, "four fourth quarter quarters"],
  [5, "five fifth"],
  [6, "six sixth"],
  [7, "seven seventh"],
  [8, "eight eighth"],
  [9, "nine ninth"],
  [10, "ten tenth tens"],
  [11, "eleven eleventh"],
  [12, "twelve twelfth dozen"],
];

const VALUES = new Map(
  ENGLISH.flatMap(([value, words]) =>
    words.split(" ").map((word) => [word, value] as const)
  ),
);

const HAN = [
  "",
  "一",
  "二",
  "三",
  "四",
  "五",
  "六",
  "七",
  "八",
  "九",
  "十",
  "十一",
  "十二",
];

/** Numerals that follow each other are one number. */
const NUMERAL = /[一二三四五六七八九十百千万亿零两]+/g;

/**
 * What a Chinese text says as a number in words and the English does not, and the reverse.
 *
 * One is no number in `一样` and `一起`, and Chinese says two where English says both, so these
 * are not held against it.
 *
 * @param english The English text; it may say the number in digits.
 * @param chinese The Chinese text; so may this.
 */
export function numeralFaults(english: string, chinese: string): string[] {
  const [inEnglish, inChinese] = [english, chinese].map((text) =>
    new Set(numbersIn(text).map(Number))
  ) as [Set<number>, Set<number>];
  const words = (english.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) =>
    VALUES.get(word) ?? []
  );
  const signs = (chinese.match(NUMERAL) ?? []).map((sign) => HAN.indexOf(sign));
  for (const value of words) inEnglish.add(value);
  for (const value of signs) inChinese.add(value);
  if (/[两双]/.test(chinese)) inChinese.add(2);
  const missing = words.filter((value) => !inChinese.has(value));
  const surplus = signs.filter((value) => value > 2 && !inEnglish.has(value));
  return [
    ...new Set(missing.map((value) => `it does not say ${HAN[value]}, the English does`)),
    ...new Set(surplus.map((value) => `it says ${HAN[value]}, the English does not`)),
  ];
}
