/**
 * Taking pieces out of a text without moving the rest.
 *
 * @module
 */

/** A text, of which pieces become blanks. */
export interface Blanks {
  /** Blanks a piece; a sign may stay at its start, to keep what is around it apart. */
  blank(start: number, end: number, sign?: string): void;
  /** Blanks the last place of a sign in a piece, if it has any. */
  blankSign(start: number, end: number, sign: string): void;
  /** Blanks all words of a kind in a piece. */
  blankWords(start: number, end: number, words: RegExp): void;
  /** Puts one sign in the place of another, and keeps it whatever is blanked later. */
  put(place: number, sign: string): void;
  /** What is left. */
  text(): string;
}

/** Makes a text of which pieces can be taken out; lines stay lines. */
export function blanksIn(source: string): Blanks {
  const signs = source.split("");
  const kept = new Set<number>();
  const blank = (start: number, end: number, sign = " ") => {
    for (let i = start; i < end; i++) {
      if (!/\s/.test(signs[i]!) && !kept.has(i)) signs[i] = " ";
    }
    if (sign !== " ") signs[start] = sign;
  };
  return {
    blank,
    blankSign(start, end, sign) {
      const at = source.slice(start, end).lastIndexOf(sign);
      if (at >= 0) blank(start + at, start + at + sign.length);
    },
    blankWords(start, end, words) {
      for (const { index, 0: word } of source.slice(start, end).matchAll(words)) {
        blank(start + index, start + index + word.length);
      }
    },
    put(place, sign) {
      signs[place] = sign;
      kept.add(place);
    },
    text: () => signs.join(""),
  };
}
