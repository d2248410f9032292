/**
 * What a cursor in a cell points at.
 *
 * @module
 */

/** What a cursor points at. */
export interface Pointed {
  /** The word; it may be empty. */
  readonly word: string;
  /** What stands before the place. */
  readonly before: string;
  /** The line of the cell, counted from 1. */
  readonly line: number;
  /** How many letters of the line stand before the place. */
  readonly character: number;
}

/** The letters of a name, in any language. */
const LETTER = String.raw`[$\u200c\u200d\p{ID_Continue}]`;
const WORD_END = new RegExp(`${LETTER}*$`, "u"),
  WORD_START = new RegExp(`^${LETTER}*`, "u");

/** The end of a text that is the beginning of a word; it may be empty. */
export const wordBefore = (text: string): string => WORD_END.exec(text)?.[0] ?? "";
const wordAfter = (text: string) => WORD_START.exec(text)?.[0] ?? "";

/** The text before a cursor, which Jupyter counts in code points. */
export function textBefore(code: string, cursor: number): string {
  return [...code].slice(0, cursor).join("");
}

/** What help is wanted on: the word there, or the function whose arguments stand there. */
export function pointed(code: string, cursor: number): Pointed {
  let before = textBefore(code, cursor);
  const isInWord = wordAfter(code.slice(before.length)) !== "";
  if (!isInWord && wordBefore(before) === "") {
    const open = openBracket(before);
    if (open !== undefined) before = before.slice(0, open).trimEnd();
  }
  const start = wordBefore(before), end = wordAfter(code.slice(before.length));
  const head = before.slice(0, before.length - start.length);
  const lines = head.split("\n");
  return {
    word: start + end,
    before: head,
    line: lines.length,
    character: lines.at(-1)!.length,
  };
}

/** A text, and a place in it, counted from 0. */
export interface Place {
  /** The text. */
  readonly text: string;
  /** The place. */
  readonly place: { readonly line: number; readonly character: number };
}

/** A statement that imports names. */
const IMPORT = /\bimport\s[^;"'`=]*?\bfrom\s*(?:"[^"\n]*"|'[^'\n]*')/g;

/**
 * The import statement of a cell that a place stands in: what may be imported does not
 * hang on anything else, and where the rest is not written yet it counts all the same.
 *
 * @param code The cell.
 * @param at How many letters stand before the place.
 */
export function importAround(code: string, at: number): Place | undefined {
  for (const { index, 0: text } of code.matchAll(IMPORT)) {
    if (at <= index || at >= index + text.length) continue;
    const lines = text.slice(0, at - index).split("\n");
    return {
      text,
      place: { line: lines.length - 1, character: lines.at(-1)!.length },
    };
  }
  return undefined;
}

/** Where the round bracket stands that is open at the end. */
function openBracket(code: string): number | undefined {
  let depth = 0;
  for (let i = code.length - 1; i >= 0; i--) {
    if (code[i] === ")") depth++;
    else if (code[i] === "(" && --depth < 0) return i;
  }
  return undefined;
}
