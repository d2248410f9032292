/**
 * The one place where figures are made.
 *
 * @module
 */
import { displayOf } from "./display.ts";
import type { Figure } from "./figure.ts";

/**
 * Makes a figure of its parts: plain data, which a notebook's kernel can ask how it looks.
 * What it asks is not listed among the parts, so that a copy, and the JSON, hold none of it.
 */
export function makeFigure(parts: Figure): Figure {
  return Object.defineProperty({ ...parts }, Symbol.for("Jupyter.display"), {
    value(this: Figure) {
      return displayOf(this);
    },
  });
}
