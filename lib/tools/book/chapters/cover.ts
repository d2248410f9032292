/**
 * The small picture of a chapter on the first page.
 *
 * @module
 */
import type { Figure } from "../../../plots/figure.ts";

/** The size of the picture, in pixels. */
export const COVER = { width: 216, height: 144 };

/**
 * Looks closely at the data of a picture: a whole figure would be too small to be read.
 *
 * @param picture The picture of a figure, as SVG.
 * @param layout The layout of the figure, which says where the data of its first axes lie.
 * @returns The same picture without what is around those data, all of one size; the whole
 * picture, if the layout does not say where they are.
 */
export function cover(picture: string, layout: Figure["layout"]): string {
  const box = boxIn(layout);
  if (box === undefined) return picture;
  const numbers = Object.values(box).map((length) => Number(length.toFixed(2))).join(" ");
  return picture.replace(
    /^<svg[^>]*>/,
    (root) =>
      root.replace(/ (?:width|height|viewBox|preserveAspectRatio)="[^"]*"/g, "").replace(
        "<svg",
        `<svg width="${COVER.width}" height="${COVER.height}" viewBox="${numbers}" ` +
          'preserveAspectRatio="xMidYMid slice"',
      ),
  );
}

/** The least part of the data that is worth a look. */
const LEAST = 0.3;

/**
 * Whether much of a figure's data is seen in its small picture: of a single row of cells it
 * would be two numbers.
 *
 * @param layout The layout of the figure.
 */
export function coversMuch(layout: Figure["layout"]): boolean {
  const box = boxIn(layout);
  if (box === undefined) return false;
  const share = box.width / box.height * (COVER.height / COVER.width);
  return Math.min(share, 1 / share) > LEAST;
}

/** Where the data of the first axes lie; nothing, if the layout does not say so. */
function boxIn(layout: Figure["layout"]) {
  const { width, height, margin, xaxis, yaxis } = (layout ?? {}) as Partial<Sized>;
  const { l = 80, r = 80, t = 100, b = 80 } = margin ?? {};
  const [left, right] = domainOf(xaxis);
  const [bottom, top] = domainOf(yaxis);
  const [across, down] = [Number(width) - l - r, Number(height) - t - b];
  const box = {
    x: l + left * across,
    y: t + (1 - top) * down,
    width: (right - left) * across,
    height: (top - bottom) * down,
  };
  const isInside = box.x >= 0 && box.y >= 0 && box.width > 0 && box.height > 0 &&
    box.x + box.width <= Number(width) && box.y + box.height <= Number(height);
  return isInside ? box : undefined;
}

function domainOf(axis: Sized["xaxis"]): [number, number] {
  const domain: unknown = axis?.domain;
  return Array.isArray(domain) ? [Number(domain[0]), Number(domain[1])] : [0, 1];
}

/** What is read of a layout; that of a stranger's figure may lack any of it. */
interface Sized {
  readonly width: number;
  readonly height: number;
  readonly margin?: { readonly [side in "l" | "r" | "t" | "b"]?: number };
  readonly xaxis?: { readonly domain?: readonly number[] };
  readonly yaxis?: { readonly domain?: readonly number[] };
}
