/**
 * A figure in the forms that notebooks keep.
 *
 * @module
 */
import { describe } from "../../plots/describe.ts";
import type { Figure } from "../../plots/figure.ts";
import { figureJson } from "./figure_json.ts";
import { plainFigure } from "./plain_figure.ts";
import { figureHtml } from "./saved_figure.ts";
import { staticPicture } from "./static_picture.ts";
import { words } from "./words/words.ts";

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
  const plain = plainFigure(figure);
  const alt = describe(plain);
  const picture = await staticPicture(plain);
  return {
    "text/html": figureHtml(figureJson(plain), picture, alt, words().still),
    "text/plain": alt,
  };
}
