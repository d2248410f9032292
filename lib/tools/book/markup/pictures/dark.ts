/**
 * Figures on dark paper.
 *
 * @module
 */

/**
 * The colours that figures have on white paper, and what stands for each on dark paper:
 * paper, ink, frames, grids, lines of zero, lines in black and in both blues (the light one
 * becomes the yellow that is too light for white paper), names of axes. Colours that stand
 * for values stay.
 */
export const DARK: Readonly<Record<string, string>> = {
  "#ffffff": "#14171b",
  "#222222": "#dfe3e8",
  "#bbbbbb": "#4b535d",
  "#e6e6e6": "#2a3037",
  "#999999": "#6b747f",
  "#000000": "#f2f4f7",
  "#0072b2": "#3b9ddd",
  "#56b4e9": "#f0e442",
  "#666666": "#9aa4b1",
};

const short = (colour: string) =>
  colour.replace(/^#(.)\1(.)\2(.)\3$/, (_, r, g, b) => `#${r}${g}${b}`);

/** The same, as colours are written in pictures. */
const IN_PICTURES: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(DARK).flatMap(([light, dark]) => [[light, dark], [short(light), dark]]),
);

/**
 * The picture on dark paper. The text in the cells of a heatmap has its colour from the
 * cell, and keeps it.
 *
 * @param svg A picture on white paper.
 */
export function darkPicture(svg: string): string {
  const recolour = (style: string) =>
    style.replaceAll(
      /(fill|stroke):(#[0-9a-f]{3,6})(?![0-9a-f])/g,
      (same, what, colour) => {
        // White text stands on dark cells.
        const dark = colour === "#fff" ? undefined : IN_PICTURES[colour];
        return dark === undefined ? same : `${what}:${dark}`;
      },
    );
  return svg.replaceAll(/ style="[^"]*"/g, recolour);
}
