/**
 * The same quantity has the same colours in every picture.
 *
 * @module
 */

/** A kind of quantity, by the colours it gets. */
export type Scale = "weights" | "shares" | "amounts" | "signed" | "gradients";

/**
 * Weights, masks and other shares from 0 to 1: white to dark blue, so that darker is more,
 * in print too. Source: ColorBrewer, "Blues" (C. Brewer).
 */
const WEIGHTS: [number, string][] = [
  [0, "#ffffff"],
  [0.125, "#deebf7"],
  [0.25, "#c6dbef"],
  [0.375, "#9ecae1"],
  [0.5, "#6baed6"],
  [0.625, "#4292c6"],
  [0.75, "#2171b5"],
  [0.875, "#08519c"],
  [1, "#08306b"],
];

/**
 * Amounts that cannot be below 0: white to dark green, so that they are not taken for shares.
 * Source: ColorBrewer, "Greens" (C. Brewer).
 */
const AMOUNTS: [number, string][] = [
  [0, "#ffffff"],
  [0.125, "#e5f5e0"],
  [0.25, "#c7e9c0"],
  [0.375, "#a1d99b"],
  [0.5, "#74c476"],
  [0.625, "#41ab5d"],
  [0.75, "#238b45"],
  [0.875, "#006d2c"],
  [1, "#00441b"],
];

/**
 * Signed values around 0: dark blue below, light grey at 0, yellow above. It gets steadily
 * lighter, so that the sign can be seen without colours; blue and yellow stay apart for
 * every kind of colour blindness. It follows cividis (Nuñez et al. 2018) with a lighter
 * middle, where most values are.
 */
const SIGNED: [number, string][] = [
  [0, "#08306b"],
  [0.125, "#2f5f9f"],
  [0.25, "#6189ba"],
  [0.375, "#97adc7"],
  [0.5, "#c9c9c4"],
  [0.625, "#e0d29a"],
  [0.75, "#efda6f"],
  [0.875, "#f9e548"],
  [1, "#fff12e"],
];

/** Whether a scale goes from 0 to 1. */
export function isFromZeroToOne(scale: Scale | undefined): boolean {
  return scale === "weights" || scale === "shares";
}

/** Whether a scale goes as far below 0 as above. */
export function isAroundZero(scale: Scale): boolean {
  return scale === "signed" || scale === "gradients";
}

/** The colours of each scale, from its lowest value to its highest. */
export const COLOURS: Readonly<Record<Scale, [number, string][]>> = {
  weights: WEIGHTS,
  // Of something else than attention, such as of right answers.
  shares: WEIGHTS,
  amounts: AMOUNTS,
  signed: SIGNED,
  // Of the same kind, on a scale of their own: they are smaller by far.
  gradients: SIGNED,
};

/**
 * Colours for things that have no order, such as heads.
 * Source: Okabe and Ito 2008; the yellow is left out, it is too light for lines.
 */
export const CATEGORIES: readonly string[] = [
  "#0072b2",
  "#d55e00",
  "#009e73",
  "#cc79a7",
  "#56b4e9",
  "#e69f00",
  "#000000",
];

/** Frames around cells are seen on the lightest and on the darkest of them. */
export const FRAME = "#d55e00";
