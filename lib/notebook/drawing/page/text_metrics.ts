/**
 * How much room a text takes, without any font at hand.
 *
 * @module
 */

/**
 * Widths of characters in thousandths of the font size, those of DejaVu Sans.
 *
 * Where a figure names no font, Plotly asks for Open Sans, Verdana or Arial. DejaVu
 * Sans is drawn after Verdana and is the widest of them: what fits here fits there.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [280, "'ilIj"],
  [318, " \u00a0,.·‘’"],
  [340, ":;|/\\"],
  [365, "J-f"],
  [391, "()[]t"],
  [412, "!r²"],
  [500, '"*`°s'],
  [528, "z?_–“”"],
  [556, "cLF"],
  [595, "kvxyPoθπ"],
  [614, "ae"],
  [635, "ESbdghnpquβσ0123456789${}"],
  [650, "TYα√"],
  [688, "XZBAKVRC∑"],
  [750, "UNHD"],
  [780, "GOQ&"],
  [825, "wM∞"],
  [838, "#+<=>^~→←↑↓−×≤≥≈±"],
  [975, "m%W"],
];

const widths = new Map<string, number>();
for (const [width, characters] of WIDTHS) {
  for (const character of characters) widths.set(character, width / 1000);
}

/** Bold letters are wider by this much on average. */
const BOLD = 1.12;

/** Helvetica and Arial are narrower by this much on average. */
const NARROW = 0.87;

/** The width of every character of a font in which all are equally wide. */
const MONOSPACED = 0.602;

/** The height above the base line, as a share of the font size. */
export const ASCENT = 0.93;

/** The depth below the base line, as a share of the font size. */
export const DESCENT = 0.24;

/** What of a font changes the room that a text takes. */
export interface Font {
  /** The size in pixels. */
  readonly size: number;
  /** Whether the letters are bold. */
  readonly bold: boolean;
  /** The names of the fonts to be tried, as in a style sheet. */
  readonly family: string;
}

/**
 * The width of one line of text.
 *
 * @param text The line. Accents count as nothing, Chinese characters as squares.
 * @param font Its size and style.
 * @returns The width in pixels, the same on every machine.
 */
export function textWidth(text: string, font: Font): number {
  const monospaced = /\b(mono|monospace|courier|consolas|menlo)\b/i.test(font.family);
  const narrow = /^\W*(helvetica|arial|liberation)/i.test(font.family);
  const stretch = (narrow ? NARROW : 1) * (font.bold ? BOLD : 1);
  let ems = 0;
  for (const character of text) {
    if (INVISIBLE.test(character)) continue;
    if (SQUARE.test(character)) ems += 1;
    else ems += monospaced ? MONOSPACED : letterWidth(character) * stretch;
  }
  return ems * font.size;
}

/** Characters that take no room: accents that stand over others, joiners. */
const INVISIBLE = /[\p{Mark}\p{Default_Ignorable_Code_Point}]/u;

/** Characters that fill a square, as those of China, Japan and Korea do. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/u;

/** The width of a character, or of the letter under its accents, or a usual one. */
function letterWidth(character: string): number {
  const letter = character.normalize("NFD").charAt(0);
  return widths.get(character) ?? widths.get(letter) ?? 0.7;
}
