/**
 * Where a drawn element lies, found without a browser.
 *
 * Plotly asks the browser for the boxes of its texts, and of groups that hold
 * texts, to place titles, legends and colour bars. A page without one has no answer.
 *
 * @module
 */
import type { Box, Drawn } from "./drawn.ts";
import { pathBox } from "./paths.ts";
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
    if (box !== undefined) yield moved(box, matrix);
  } else if (element.nodeName === "rect") {
    yield moved(rectangle(element), matrix);
  } else if (element.nodeName === "path") {
    const box = pathBox(element.getAttribute("d") ?? "");
    if (box !== undefined) yield moved(box, matrix);
  }
  for (const child of element.childNodes) {
    if (child.nodeType !== ELEMENT || element.nodeName === "text") continue;
    yield* boxesIn(
      child,
      multiply(matrix, parseTransform(child.getAttribute("transform"))),
    );
  }
}

/** The box around a box that is moved, turned or scaled, as browsers have it. */
function moved({ left, top, right, bottom }: Box, [a, b, c, d, e, f]: Matrix): Box {
  const corners = [[left, top], [right, top], [right, bottom], [left, bottom]] as const;
  const xs = corners.map(([x, y]) => a * x + c * y + e);
  const ys = corners.map(([x, y]) => b * x + d * y + f);
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    right: Math.max(...xs),
    bottom: Math.max(...ys),
  };
}

function rectangle(element: Drawn): Box {
  const [x, y, width, height] = ["x", "y", "width", "height"]
    .map((name) => Number(element.getAttribute(name)));
  const [left, top] = [x ?? 0, y ?? 0];
  return { left, top, right: left + (width ?? 0), bottom: top + (height ?? 0) };
}
