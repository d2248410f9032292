/**
 * The box of a text, with its lines and its bold and small parts.
 *
 * @module
 */
import type { Box, Drawn } from "./drawn.ts";
import { ASCENT, DESCENT, type Font, textWidth } from "../../../text/measure.ts";

const TEXT_NODE = 3;

/**
 * The box around a `<text>` as Plotly writes them: one line, or one `<tspan>` of the
 * class `line` for each.
 *
 * @param text The element.
 * @returns Its box, or undefined if there is nothing to see.
 */
export function textBox(text: Drawn): Box | undefined {
  const font = fontOf(text, { size: 12 });
  const spans = [...text.childNodes].filter(isLine);
  // A line without letters has no box of its own, in browsers either.
  const lines = (spans.length > 0 ? spans : [text])
    .map((line) => ({ width: runWidth(line, font), shift: shiftOf(line) }))
    .filter(({ width }) => width > 0);
  if (lines.length === 0) return undefined;

  const width = Math.max(...lines.map((line) => line.width));
  const anchor = { middle: 0.5, end: 1 }[text.getAttribute("text-anchor") ?? ""] ?? 0;
  const left = Number(text.getAttribute("x")) - anchor * width;
  const shifts = lines.map((line) => line.shift);
  const base = Number(text.getAttribute("y"));
  return {
    left,
    right: left + width,
    top: base + (Math.min(...shifts) - ASCENT) * font.size,
    bottom: base + (Math.max(...shifts) + DESCENT) * font.size,
  };
}

function isLine(node: Drawn): boolean {
  return node.nodeName === "tspan" && node.getAttribute("class") === "line";
}

/** How far below its `y` a line stands, as a share of the font size. */
function shiftOf(line: Drawn): number {
  return Number.parseFloat(line.getAttribute("dy") ?? "") || 0;
}

/** The width of a node's letters, each in the font of its own span. */
function runWidth(node: Drawn, font: Font): number {
  if (node.nodeType === TEXT_NODE) return textWidth(node.textContent ?? "", font);
  let width = 0;
  for (const child of node.childNodes) {
    width += runWidth(child, child.nodeType === TEXT_NODE ? font : fontOf(child, font));
  }
  return width;
}

function fontOf(element: Drawn, inherited: Font): Font {
  const style = element.getAttribute("style") ?? "";
  const [, size, unit] = /font-size:\s*([\d.]+)(px|%)/.exec(style) ?? [];
  const [, weight] = /font-weight:\s*(\w+)/.exec(style) ?? [];
  const [, family] = /font-family:\s*([^;]+)/.exec(style) ?? [];
  const scale = unit === "%" ? inherited.size / 100 : 1;
  return {
    ...inherited,
    ...(size !== undefined && { size: Number(size) * scale }),
    ...(weight !== undefined && { bold: weight === "bold" || Number(weight) >= 600 }),
    ...(family !== undefined && { monospaced: MONOSPACED.test(family) }),
  };
}

/** The names of fonts in which all letters are equally wide. */
const MONOSPACED = /\b(mono|monospace|courier|consolas|menlo)\b/i;
