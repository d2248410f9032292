/**
 * A figure in the forms that notebooks keep.
 *
 * @module
 */
import { describe } from "../../plots/describe.ts";
import type { Figure } from "../../plots/figure.ts";
import { figureJson } from "./figure_json.ts";
import { figureHtml } from "./saved_figure.ts";

/** What is saved in a notebook: the richest form that a reader's page allows is shown. */
export interface FigureBundle {
  /** The static picture, and a script that makes it live where scripts may run. */
  readonly "text/html": string;
  /** The figure in words. */
  readonly "text/plain": string;
  readonly [type: string]: string;
}

/**
 * Puts a figure into the forms that notebooks keep.
 *
 * @param figure The figure.
 * @returns A page's part with the picture, its words and the figure; and the words alone.
 * @throws {TypeError} If the figure cannot be drawn.
 */
export async function figureBundle(figure: Figure): Promise<FigureBundle> {
  const json = figureJson(figure);
  const { staticPicture } = await import("./static_picture.ts");
  const picture = await staticPicture(figure);
  const words = describe(JSON.parse(json));
  return {
    "text/html": figureHtml(json, picture, words),
    "text/plain": words,
  };
}
