/**
 * A figure as plain data that can be drawn, here and in a page without a network.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import { figureJson } from "./figure_json.ts";

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

/** The least and the most pixels of a side, and the most of both: memory has an end. */
const LEAST = 10, MOST = 100_000, MOST_TOGETHER = 100_000_000;

/**
 * Copies a figure, and refuses what Plotly would pass over in silence, wait for or break
 * at: for a trace type that its bundle lacks it draws a scatter plot, and a picture from
 * elsewhere never comes.
 *
 * @param figure The figure to be drawn.
 * @returns The same, as JSON keeps it. Whoever draws may write into it.
 * @throws {TypeError} If it is no plain data, its parts are not what they are called, a
 * trace is of a type that the bundle lacks, or a picture is not in the figure itself.
 * @throws {RangeError} If it is too small or too large.
 */
export function plainFigure(figure: Figure): Figure {
  const copy: unknown = JSON.parse(figureJson(figure));
  expectObject("it", copy);
  const { data, layout, frames, config } = copy;
  expectObjects("its data", data);
  expectObject("its layout", layout);
  if (frames !== undefined) expectObjects("its frames", frames);
  if (config !== undefined) expectObject("its config", config);
  for (const [index, trace] of data.entries()) expectTrace(index, trace);
  expectImages(layout.images);
  expectSides(layout);
  return copy as unknown as Figure;
}

type Parts = Record<string, unknown>;

function expectObject(what: string, found: unknown): asserts found is Parts {
  if (typeof found === "object" && found !== null && !Array.isArray(found)) return;
  throw new TypeError(
    `Cannot draw the figure: ${what} must be an object, found ${kindOf(found)}`,
  );
}

function expectObjects(what: string, found: unknown): asserts found is Parts[] {
  if (!Array.isArray(found)) {
    throw new TypeError(
      `Cannot draw the figure: ${what} must be an array, found ${kindOf(found)}`,
    );
  }
  for (const [index, part] of found.entries()) expectObject(`${what}[${index}]`, part);
}

function expectTrace(index: number, { type = "scatter", source }: Parts): void {
  const action = `Cannot draw trace ${index} of the figure`;
  if (!TRACE_TYPES.has(type as string)) {
    const types = [...TRACE_TYPES].join(", ");
    throw new TypeError(
      `${action}: its type must be one of ${types}, found ${kindOf(type)}`,
    );
  }
  if (source !== undefined) {
    throw new TypeError(`${action}: an image is given by its z, found a source`);
  }
}

function expectImages(images: unknown): void {
  for (const image of Array.isArray(images) ? images : []) {
    const source = image?.source;
    if (typeof source === "string" && source.startsWith("data:")) continue;
    throw new TypeError(
      "Cannot draw an image of the layout: its source must hold the image, as a data: " +
        `address does, found ${kindOf(source)}`,
    );
  }
}

function expectSides({ width, height }: Parts): void {
  for (const [side, pixels] of Object.entries({ width, height })) {
    if (pixels === undefined || pixels === null) continue;
    if (typeof pixels === "number" && pixels >= LEAST && pixels <= MOST) continue;
    throw new RangeError(
      `Cannot draw the figure: its ${side} must be ${LEAST} to ${MOST} pixels, ` +
        `found ${kindOf(pixels)}`,
    );
  }
  if (Number(width) * Number(height) > MOST_TOGETHER) {
    throw new RangeError(
      `Cannot draw the figure: it must have at most ${MOST_TOGETHER} pixels, ` +
        `found ${width} × ${height}`,
    );
  }
}
