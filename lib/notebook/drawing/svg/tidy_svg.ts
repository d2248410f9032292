/**
 * A drawing of Plotly without what draws nothing. By hand, since SVGO, which does not know
 * what Plotly writes, takes 180 ms a figure and leaves three times as much.
 *
 * @module
 */
import { neededStyle, parseStyle, type Style, writeStyle } from "./svg_style.ts";
import type { SvgElement } from "./svg_tree.ts";

/** Attributes that Plotly keeps its books in, or that the picture does not need. */
const BOOKKEEPING = /^(class|data-.*|xmlns.*|focusable|tabindex|pointer-events)$/;

/** Properties that only texts have, so that they can be said once for all. */
const TEXT_PROPERTIES = ["font-family", "font-size", "white-space"];

/**
 * Drops empty groups, invisible shapes and idle attributes, and rounds to a
 * hundredth of a pixel. The picture stays the same.
 *
 * @param root The drawing.
 * @returns The drawing, at about a third of its length.
 */
export function tidySvg(root: SvgElement): SvgElement {
  const common = new Map<string, string>();
  const styles = texts(root).map(styleOf);
  for (const property of TEXT_PROPERTIES) {
    const value = mostFrequent(styles.map((style) => style.get(property)));
    // A percentage would be taken of another size there.
    if (value !== undefined && !value.endsWith("%")) common.set(property, value);
  }
  const children = root.children.flatMap((child) => tidied(child, common));
  const attributes = new Map(root.attributes);
  if (common.size > 0) attributes.set("style", writeStyle(common));
  return { ...root, attributes, children };
}

function tidied(node: SvgElement | string, inherited: Style): (SvgElement | string)[] {
  if (typeof node === "string") return [node];
  const style = styleOf(node);
  if (isInvisible(node, style)) return [];

  const attributes = new Map<string, string>();
  for (const [name, value] of node.attributes) {
    if (name === "style" || BOOKKEEPING.test(name)) continue;
    if (name === "transform" && /^translate\(0,\s*0\)$/.test(value)) continue;
    if (name === "text-anchor" && value === "start") continue;
    // A line of a text goes back to where its x says; all else stands at 0 anyway.
    if (/^[xy]$/.test(name) && value === "0" && node.name !== "tspan") continue;
    attributes.set(name, rounded(name, value));
  }
  // Plotly's style sheet says so for its class; a picture has no style sheet.
  if (classesOf(node).includes("crisp")) attributes.set("shape-rendering", "crispEdges");
  const needed = neededStyle(style, inherited);
  if (needed.size > 0) attributes.set("style", writeStyle(needed));

  const passedOn = new Map([...inherited, ...style]);
  const children = node.children.flatMap((child) => tidied(child, passedOn));
  const isGroup = ["g", "defs", "text", "tspan"].includes(node.name);
  if (isGroup && children.length === 0) return [];
  // Nothing can be followed in a picture, wherever a link would lead.
  if (node.name === "a") return children;
  if (node.name === "g" && attributes.size === 0) return children;
  return [{ name: node.name, attributes, children }];
}

function isInvisible(node: SvgElement, style: Style): boolean {
  if (style.get("display") === "none" || style.get("visibility") === "hidden") {
    return true;
  }
  if (style.get("opacity") === "0" || classesOf(node).includes("draglayer")) return true;
  if (node.name === "path") {
    // A path that goes nowhere.
    if (/^(M[\d.,-]*)?$/.test(node.attributes.get("d") ?? "")) return true;
  } else if (node.name !== "rect") return false;
  const clear = (kind: string) =>
    style.get(kind) === "none" || style.get(kind) === "transparent" ||
    style.get(`${kind}-opacity`) === "0";
  const unstroked = clear("stroke") || /^0(px)?$/.test(style.get("stroke-width") ?? "");
  return clear("fill") && unstroked;
}

function styleOf({ attributes }: SvgElement): Style {
  return parseStyle(attributes.get("style") ?? "");
}

function classesOf({ attributes }: SvgElement): string[] {
  return (attributes.get("class") ?? "").split(" ");
}

/** A turn or a scale moves what is far away: it keeps two digits more. */
function rounded(name: string, value: string): string {
  if (name.endsWith("href") || name === "id" || name === "clip-path") return value;
  const digits = name === "transform" ? 4 : 2;
  return value.replace(
    /-?\d*\.\d+(?:e-?\d+)?|-?\d+e-?\d+/g,
    (number) => String(Number(Number(number).toFixed(digits))),
  );
}

function texts(node: SvgElement): SvgElement[] {
  if (node.name === "text") return [node];
  return node.children.flatMap((child) => typeof child === "string" ? [] : texts(child));
}

function mostFrequent(values: (string | undefined)[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
