/**
 * Texts that somebody else wrote in English, such as the titles in the cells of a course,
 * in the language that is spoken.
 *
 * @module
 */
import { language } from "./language.ts";

/**
 * Texts by the English ones. A key may hold `{}` for what is put in, and its text names
 * what was put in by number: `"{} of {}": "{1}个中的{0}个"`.
 */
export type Drawn = Readonly<Record<string, string>>;

/** A key with places for what is put in. */
interface Pattern {
  readonly pattern: RegExp;
  readonly text: string;
  /** How many characters are its own. */
  readonly own: number;
}

/** Gives the text of an English one, if there is one. */
export type LookUp = (english: string) => string | undefined;

/**
 * Makes a function that looks texts up.
 *
 * @param drawn The texts. The last of those with the same English counts.
 */
export function lookUpIn(drawn: readonly Drawn[]): LookUp {
  const whole = new Map(drawn.flatMap((texts) => Object.entries(texts)));
  // Who says most in words of its own fits best. Whoever says none would fit everything.
  const patterns = [...whole].filter(([english]) => english.includes("{}"))
    .map(patternOf).filter(({ own }) => own > 0).toSorted((a, b) => b.own - a.own);
  return function lookUp(english: string): string | undefined {
    const known = whole.get(english);
    if (known !== undefined) return known;
    for (const { pattern, text } of patterns) {
      const put = pattern.exec(english)?.slice(1);
      // What is put in may have a text of its own; it is shorter than the whole.
      const said = put?.map((part) => lookUp(part) ?? part);
      if (said) return text.replaceAll(/\{(\d)\}/g, (_, i) => said[i] ?? "");
    }
    return undefined;
  };
}

function patternOf([english, text]: readonly [string, string]): Pattern {
  const parts = english.split("{}");
  return {
    pattern: new RegExp(`^${parts.map(escaped).join("([^]+?)")}$`),
    text,
    own: parts.join("").length,
  };
}

/** Signs of regular expressions as they stand. */
function escaped(part: string): string {
  return part.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

const learned: Drawn[] = [];
let lookUp: LookUp | undefined;

/** Learns texts, besides those that are known. They are Chinese, the one other language. */
export function learnTexts(drawn: readonly Drawn[]): void {
  learned.push(...drawn);
  lookUp = undefined;
}

/**
 * Gives a text in the language that is spoken. What has no text in it stays as it is:
 * numbers, words of data.
 */
export function spoken(text: string): string {
  if (language() === "en") return text;
  lookUp ??= lookUpIn(learned);
  return lookUp(text) ?? text;
}
