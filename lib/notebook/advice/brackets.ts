/**
 * Brackets that nobody closes.
 *
 * @module
 */

import { TEXTS } from "./texts.ts";

/** A bracket without its other half. */
export interface LoneBracket {
  /** It. */
  readonly bracket: string;
  /** Its line, counted from 1. */
  readonly line: number;
  /** Whether it opens something. */
  readonly opens: boolean;
}

const OTHER: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };

/** Texts and comments, and brackets. */
const TOKENS = new RegExp(`${TEXTS}|[()[\\]{}]|\\n`, "g");

/**
 * Finds the bracket of a source that lacks its other half: the last one that is open at
 * the end, or one that closes what is not open.
 *
 * @param source The source of a cell.
 */
export function loneBracket(source: string): LoneBracket | undefined {
  const open: LoneBracket[] = [];
  let line = 1;
  for (const [token] of source.matchAll(TOKENS)) {
    const opening = OTHER[token];
    if (/^[([{]$/.test(token)) open.push({ bracket: token, line, opens: true });
    else if (opening !== undefined) {
      const last = open.pop();
      if (last === undefined) return { bracket: token, line, opens: false };
      if (last.bracket !== opening) return last;
    }
    line += token.split("\n").length - 1;
  }
  return open.at(-1);
}
