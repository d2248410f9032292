/**
 * The small picture of a chapter on the first page.
 *
 * @module
 */
import type { Figure } from "../plots/figure.ts";

/** The size of the picture, in pixels. */
const SIZE = { width: 216, height: 144 };

/**
 * Looks closely at the data of a picture: a whole figure would be too small to be read.
 *
 * @param picture The picture of a figure, as SVG.
 * @param layout The layout of the figure, which says where the data of its first axes lie.
 * @returns The same picture without what is around those data, all of one size; the whole
 * picture, if the layout does not say where they are.
 */
export function cover(picture: string, layout: Figure["layout"]): string {
  const { width, height, margin, xaxis, yaxis } = layout as Sized;
  const { l = 80, r = 80, t = 100, b = 80 } = margin ?? {};
  const [left = 0, right = 1] = xaxis?.domain ?? [];
  const [bottom = 0, top = 1] = yaxis?.domain ?? [];
  const box = [
    l + left * (width - l - r),
    t + (1 - top) * (height - t - b),
    (right - left) * (width - l - r),
    (top - bottom) * (height - t - b),
  ];
  if (!box.every((length) => Number.isFinite(length) && length >= 0)) return picture;
  const numbers = box.map((length) => Number(length.toFixed(2))).join(" ");
  return picture.replace(
    /^<svg[^>]*>/,
    (root) =>
      root.replace(/ (?:width|height|viewBox|preserveAspectRatio)="[^"]*"/g, "").replace(
        "<svg",
        `<svg width="${SIZE.width}" height="${SIZE.height}" viewBox="${numbers}" ` +
          'preserveAspectRatio="xMidYMid slice"',
      ),
  );
}

/** What is read of a layout; that of a stranger's figure may lack any of it. */
interface Sized {
  readonly width: number;
  readonly height: number;
  readonly margin?: { readonly [side in "l" | "r" | "t" | "b"]?: number };
  readonly xaxis?: { readonly domain?: readonly number[] };
  readonly yaxis?: { readonly domain?: readonly number[] };
}
