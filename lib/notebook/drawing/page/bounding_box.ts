/**
 * Where a drawn element lies, found without a browser.
 *
 * Plotly asks the browser for the boxes of its texts, and of groups that hold
 * texts, to place titles, legends and colour bars. A page without one has no answer.
 *
 * @module
 */
import type { Box, Drawn } from "./drawn.ts";
import { pathPoints, type Point } from "./path_points.ts";
import { IDENTITY, type Matrix, multiply, parseTransform } from "../svg/svg_transform.ts";
import { textBox } from "./text_box.ts";

const ELEMENT = 1;
const EMPTY: Box = { left: 0, top: 0, right: 0, bottom: 0 };

/**
 * The smallest box around an element and all that it holds.
 *
 * @param element A text, a rectangle, a path, or a group of them.
 * @returns Its box in its own pixels, before its own transform; a box without any
 * size if it draws nothing.
 */
export function boundingBox(element: Drawn): Box {
  const all = [...boxesIn(element, IDENTITY)];
  if (all.length === 0) return EMPTY;
  return {
    left: Math.min(...all.map((box) => box.left)),
    top: Math.min(...all.map((box) => box.top)),
    right: Math.max(...all.map((box) => box.right)),
    bottom: Math.max(...all.map((box) => box.bottom)),
  };
}

function* boxesIn(element: Drawn, matrix: Matrix): Generator<Box> {
  if (element.nodeName === "text") {
    const box = textBox(element);
    if (box !== undefined) yield boxAround(corners(box), matrix);
  } else if (element.nodeName === "rect") {
    yield boxAround(corners(rectangle(element)), matrix);
  } else if (element.nodeName === "path") {
    const points = pathPoints(element.getAttribute("d") ?? "");
    if (points.length > 0) yield boxAround(points, matrix);
  }
  for (const child of element.childNodes) {
    if (child.nodeType !== ELEMENT || element.nodeName === "text") continue;
    yield* boxesIn(
      child,
      multiply(matrix, parseTransform(child.getAttribute("transform"))),
    );
  }
}

function boxAround(points: Point[], [a, b, c, d, e, f]: Matrix): Box {
  const xs = points.map(([x, y]) => a * x + c * y + e);
  const ys = points.map(([x, y]) => b * x + d * y + f);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

function corners({ left, top, right, bottom }: Box): Point[] {
  return [[left, top], [right, top], [right, bottom], [left, bottom]];
}

function rectangle(element: Drawn): Box {
  const [x, y, width, height] = ["x", "y", "width", "height"]
    .map((name) => Number(element.getAttribute(name)));
  const [left, top] = [x ?? 0, y ?? 0];
  return { left, top, right: left + (width ?? 0), bottom: top + (height ?? 0) };
}
