/**
 * How a figure shows itself where it is the last expression of a notebook's cell.
 *
 * @module
 */
import { describe } from "./describe.ts";
import type { Figure } from "./figure.ts";

/** Gives the forms of a figure by their media types, such as `text/html`. */
export type DrawFigure = (figure: Figure) => Promise<Record<string, string>>;

let drawn: DrawFigure | undefined;

/**
 * Draws figures in this way from now on, where a kernel asks how they look. Pictures need
 * more than the plots have at hand, so that the room that can draw puts itself in here.
 *
 * @param draw What draws them; without it, figures show themselves in words.
 */
export function drawFiguresWith(draw: DrawFigure | undefined): void {
  drawn = draw;
}

/** The forms in which a figure is shown. */
export async function displayOf(figure: Figure): Promise<Record<string, string>> {
  return await drawn?.(figure) ?? { "text/plain": describe(figure) };
}
