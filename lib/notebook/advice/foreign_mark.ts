/**
 * Marks that keyboards and word processors put where TypeScript wants its own.
 *
 * @module
 */

import { TEXTS } from "./texts.ts";

/** A mark that TypeScript does not know. */
export interface ForeignMark {
  /** It. */
  readonly mark: string;
  /** What to write instead. */
  readonly instead: string;
  /** Its line, counted from 1. */
  readonly line: number;
}

const INSTEAD: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "‘": "'",
  "’": "'",
  "「": '"',
  "」": '"',
  "【": "[",
  "】": "]",
  "。": ".",
  "、": ",",
  "−": "-",
  "–": "-",
};

/** Comments and texts, and marks. */
const TOKENS = new RegExp(`${TEXTS}|[“”„‘’「」【】。、−–！-～]|\\n`, "g");

/** Finds the first such mark of a source. */
export function foreignMark(source: string): ForeignMark | undefined {
  let line = 1;
  for (const [token] of source.matchAll(TOKENS)) {
    const isWide = /^[！-～]$/.test(token);
    const instead = isWide
      ? String.fromCodePoint(token.codePointAt(0)! - 0xfee0)
      : INSTEAD[token];
    // Wide letters and digits are good names.
    if (instead !== undefined && !/\w/.test(instead)) {
      return { mark: token, instead, line };
    }
    line += token.split("\n").length - 1;
  }
  return undefined;
}
