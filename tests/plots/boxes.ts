/**
 * Where things stand in a figure of panels, in pixels from the upper left corner.
 *
 * @module
 */
import type { Figure } from "../../lib/mod.ts";
import { type Axis, axisOf, headingsOf } from "./layout.ts";

/** A rectangle. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** One panel of a figure. */
export interface PanelBoxes {
  cells: Box;
  /** The cells with the labels and the names of both axes around them. */
  labelled: Box;
  /** The title above the cells. */
  heading: Box;
}

const LETTER = 0.55, LINE = 1.3, LABEL = 12, HEADING = 13;

/** The boxes of each panel, from the domains of its axes. */
export function boxesOf(figure: Figure): PanelBoxes[] {
  const { width = 0, height = 0 } = figure.layout;
  return headingsOf(figure).map(({ text, x, y }, i) => {
    const number = i === 0 ? "" : i + 1;
    const across = axisOf(figure, `xaxis${number}`);
    const down = axisOf(figure, `yaxis${number}`);
    const cells = {
      left: across.domain[0] * width,
      right: across.domain[1] * width,
      top: (1 - down.domain[1]) * height,
      bottom: (1 - down.domain[0]) * height,
    };
    const title = LINE * LABEL;
    const columns = widest(across);
    const below = across.tickangle === 0 ? title : Math.SQRT1_2 * (columns + LABEL);
    const lines = text.split("<br>").filter((line) => line !== "<b></b>");
    return {
      cells,
      labelled: {
        ...cells,
        left: cells.left - widest(down) - title,
        bottom: cells.bottom + below + title,
      },
      heading: {
        left: x * width,
        right: x * width + Math.max(0, ...lines.map((line) => widthOf(line, HEADING))),
        top: (1 - y) * height - lines.length * LINE * HEADING,
        bottom: (1 - y) * height,
      },
    };
  });
}

/** The boxes have a point in common. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The inner box does not reach out of the outer one. */
export function isInside(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right &&
    inner.top >= outer.top && inner.bottom <= outer.bottom;
}

/** The width of the widest label of an axis; without labels, of its last index. */
function widest({ ticktext, range }: Axis): number {
  const labels = ticktext ?? [`${Math.max(...range) - 0.5}`];
  return Math.max(...labels.map((label) => widthOf(label, LABEL)));
}

/** Letters are narrower than Chinese characters, which are as wide as they are high. */
function widthOf(text: string, size: number): number {
  const letters = [...text.replaceAll(/<[^>]*>/g, "")];
  const ems = letters.map((letter) => /\p{Script=Han}/u.test(letter) ? 1 : LETTER);
  return size * ems.reduce((sum, em) => sum + em, 0);
}
