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

const whole = new Map<string, string>();
let patterns: Pattern[] = [];

/** Learns texts, besides those that are known. They are Chinese, the one other language. */
export function learnTexts(drawn: Drawn): void {
  const isOpen = ([english]: readonly [string, string]) => english.includes("{}");
  const { open = [], closed = [] } = Object.groupBy(
    Object.entries(drawn),
    (entry) => isOpen(entry) ? "open" : "closed",
  );
  for (const [english, text] of closed) whole.set(english, text);
  // Who says most in words of its own fits best.
  patterns = [...patterns, ...open.map(patternOf)].toSorted((a, b) => b.own - a.own);
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

/**
 * Gives a text in the language that is spoken. What has no text in it stays as it is:
 * numbers, words of data.
 */
export function spoken(text: string): string {
  if (language() === "en") return text;
  const known = whole.get(text);
  if (known !== undefined) return known;
  for (const { pattern, text: said, own } of patterns) {
    if (own === 0) continue;
    const [, ...put] = pattern.exec(text) ?? [];
    // What is put in may have a text of its own; it is shorter than the whole.
    if (put.length > 0) {
      return said.replaceAll(/\{(\d)\}/g, (_, i) => spoken(put[i] ?? ""));
    }
  }
  return text;
}
