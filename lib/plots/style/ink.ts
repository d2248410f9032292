/**
 * Numbers that can be read on the colours of cells.
 *
 * @module
 */
import { COLOURS, type Scale } from "./colours.ts";

/**
 * What small text needs, by the Web Content Accessibility Guidelines (level AA). Where white
 * and black are equally far, both have 4.46.
 */
const READABLE = 4.5;

/** What Plotly writes with on light and on dark cells. */
const GREY = "#444", WHITE = "#fff";

/** Darker than Plotly's grey; not black, which becomes light on dark paper. */
const BLACK = "#0a0a0a";

/**
 * The colour of the number in a cell.
 *
 * @param scale The scale of the cell.
 * @param share Where on the scale its value lies, from 0 to 1; infinite for what is masked
 * and has no colour.
 * @returns A colour where Plotly's own choice could not be read well, on cells that are
 * neither light nor dark; elsewhere undefined.
 */
export function inkOn(scale: Scale, share: number): string | undefined {
  if (!Number.isFinite(share)) return undefined;
  const cell = colourAt(COLOURS[scale], Math.min(1, Math.max(0, share)));
  const isDark = 0.299 * cell[0] + 0.587 * cell[1] + 0.114 * cell[2] < 128;
  if (contrast(cell, isDark ? WHITE : GREY) >= READABLE) return undefined;
  return contrast(cell, WHITE) > contrast(cell, BLACK) ? WHITE : BLACK;
}

/** The text in its ink. */
export function inked(text: string, ink: string | undefined): string {
  return ink === undefined ? text : `<span style="color:${ink}">${text}</span>`;
}

/** The text, to be written as Plotly chooses. */
export function withoutInk(text: string): string {
  return text.replace(/^<span style="color:[^"]*">(.*)<\/span>$/, "$1");
}

type Colour = readonly [red: number, green: number, blue: number];

/** The colour at a place of a scale, between its steps as Plotly mixes them. */
function colourAt(scale: readonly (readonly [number, string])[], share: number): Colour {
  const next = Math.max(1, scale.findIndex(([place]) => place >= share));
  const [[before, from], [after, to]] = [scale[next - 1]!, scale[next]!];
  const part = (share - before) / (after - before);
  const [a, b] = [numbersOf(from), numbersOf(to)];
  const mixed = (i: 0 | 1 | 2) => Math.round(a[i] + (b[i] - a[i]) * part);
  return [mixed(0), mixed(1), mixed(2)];
}

/** `#4292c6`, or in short `#fff`. */
function numbersOf(hex: string): Colour {
  const long = hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex;
  const byte = (start: number) => Number.parseInt(long.slice(start, start + 2), 16);
  return [byte(1), byte(3), byte(5)];
}

/** How much two colours differ in lightness: from 1 to 21. */
function contrast(cell: Colour, ink: string): number {
  const [dark = 0, light = 0] = [luminance(cell), luminance(numbersOf(ink))]
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of sRGB. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) =>
    byte <= 10 ? byte / 255 / 12.92 : ((byte / 255 + 0.055) / 1.055) ** 2.4
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
