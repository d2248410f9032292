/**
 * How much room a text takes, without any font at hand.
 *
 * @module
 */

/**
 * Widths of characters in thousandths of the font size: the wider of Helvetica, whose
 * widths Arial shares, and DejaVu Sans, which stands in for it where neither is there.
 * What fits here fits on every reader's machine.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [278, "'ijl"],
  [295, "IΙ"],
  [318, " \u00a0,.·‘’"],
  [352, "/:;\\f|ι"],
  [361, "-"],
  [401, "!()[]t²"],
  [411, "r"],
  [460, '"'],
  [521, "J*`s°“”∂"],
  [559, "?L_cz–Γζνξεгзсэ"],
  [604, "kvxyγκλπςτυχвктухчьяΡР"],
  [616, "aeoδθοеоаTFΤТГУб"],
  [636, "0123456789bdghnpqu{}$ημρσорЕΕΞΣ"],
  [660, "φψαβилнпΚЗ√"],
  [695, "ABEKPSVXYZΑΒΔΖΛΥΧАБВХЧЬЯдц∇∑"],
  [722, "CRКСЭъ"],
  [764, "HNUΗΝΠΩИЙЛНПм"],
  [790, "&DGOQΘΟΦΨДОЦы▁"],
  [842, "#+<=>^w~±×÷−≤≥≈≠∞↑↓⇒ωЪю✓"],
  [882, "MΜМФЫф∈⊤"],
  [915, "жш★"],
  [974, "m%¼½¾Æщ"],
  [1015, "W@—…←→©®æ"],
  [1094, "ŒœЖШЩЮ"],
];

const widths = new Map(
  WIDTHS.flatMap(([width, characters]) =>
    [...characters].map((character) => [character, width / 1000] as const)
  ),
);

/** The width of a character that the table lacks. */
const USUAL = 0.75;

/** Emoji are wider than they are high on some machines, those of several signs too. */
const EMOJI = 1.25;

/** Bold letters are wider by this much, narrow ones even more. */
const BOLD = 1.15;

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
  readonly bold?: boolean;
  /** Whether all letters are equally wide. */
  readonly monospaced?: boolean;
}

/**
 * The width of one line of text.
 *
 * @param text The line. Accents count as nothing, Chinese characters as squares, and so do
 * quotation marks among them.
 * @param font Its size and style.
 * @returns The width in pixels, the same on every machine.
 */
export function textWidth(
  text: string,
  { size, bold = false, monospaced = false }: Font,
): number {
  const stretch = bold ? BOLD : 1;
  const isChinese = HAN.test(text);
  let ems = 0;
  for (const sign of PRINTABLE_ASCII.test(text) ? text : text.match(SIGNS) ?? []) {
    if (EMOJI_SIGN.test(sign)) ems += EMOJI;
    else if (INVISIBLE.test(sign)) continue;
    else if (SQUARE.test(sign) || isChinese && SHARED.test(sign)) ems += 1;
    else ems += (monospaced ? MONOSPACED : letterWidth(sign)) * stretch;
  }
  return ems * size;
}

/** How many columns one line of text takes where all letters are equally wide. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const sign of text.match(SIGNS) ?? []) {
    if (EMOJI_SIGN.test(sign) || SQUARE.test(sign)) columns += 2;
    else if (!INVISIBLE.test(sign)) columns++;
  }
  return columns;
}

const PRINTABLE_ASCII = /^[ -~]*$/;

/** One sign after the other: an emoji of several characters is one. */
const SIGNS = /\p{RGI_Emoji}|[^]/gv;

const EMOJI_SIGN = /^\p{RGI_Emoji}$/v;

/** Characters that take no room: accents that stand over others, joiners. */
const INVISIBLE = /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u;

/** Characters that fill a square, as those of China, Japan and Korea do. */
const SQUARE =
  /[\p{Script=Han}\p{Script=Hangul}\u3000-\u33ff\uff01-\uff60\uffe0-\uffe6]/u;

const HAN = /\p{Script=Han}/u;

/** Signs that Chinese shares with other languages, and sets as squares. */
const SHARED = /[“”‘’…—·∂√÷×→]/;

/** The width of a character, or of the letter under its accents. */
function letterWidth(character: string): number {
  return widths.get(character) ?? widths.get(character.normalize("NFD").charAt(0)) ??
    USUAL;
}
