/**
 * What can be drawn, here and in a page without a network.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";

/** The trace types of Plotly's cartesian bundle, the one that is loaded. */
export const TRACE_TYPES: ReadonlySet<string> = new Set([
  "bar",
  "box",
  "contour",
  "heatmap",
  "histogram",
  "histogram2d",
  "histogram2dcontour",
  "image",
  "pie",
  "scatter",
  "scatterternary",
  "violin",
]);

/**
 * Refuses what Plotly would pass over in silence: for a trace type that its bundle lacks
 * it draws a scatter plot, and for a picture from elsewhere it waits.
 *
 * @param figure The figure to be shown.
 * @throws {TypeError} If a trace is of a type that the bundle lacks, or a picture is not
 * in the figure itself.
 */
export function expectDrawable({ data, layout }: Figure): void {
  for (const [index, { type = "scatter", source }] of data.entries()) {
    const trace = `Cannot draw trace ${index} of the figure`;
    if (!TRACE_TYPES.has(type)) {
      const types = [...TRACE_TYPES].join(", ");
      throw new TypeError(
        `${trace}: its type must be one of ${types}, but it is ${type}`,
      );
    }
    if (source !== undefined) {
      throw new TypeError(`${trace}: an image is given by its z, but it has a source`);
    }
  }
  const images = Array.isArray(layout.images) ? layout.images : [];
  for (const { source } of images) {
    if (String(source).startsWith("data:")) continue;
    throw new TypeError(
      "Cannot draw an image of the layout: its source must hold the image, as a data: " +
        `address does, but it is ${source}`,
    );
  }
}
