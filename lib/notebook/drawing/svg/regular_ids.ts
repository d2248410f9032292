/**
 * Names for clip paths and gradients that are the same on every run.
 *
 * @module
 */
import type { SvgElement } from "./svg_tree.ts";

/**
 * Gives the parts of a drawing that others refer to short names, in the order in
 * which they are first used. Plotly's own names are drawn by lot.
 *
 * @param root The drawing.
 * @returns The same drawing without the definitions that nothing refers to.
 */
export function regularIds(root: SvgElement): SvgElement {
  const names = new Map<string, string>();
  collect(root, names);
  return renamed(root, names);
}

/** A reference in the way that Plotly writes them, such as `url('#g3cb')`. */
const REFERENCE = /url\(\s*['"]?#([^'")\s]+)['"]?\s*\)/g;

function collect(element: SvgElement, names: Map<string, string>) {
  for (const value of element.attributes.values()) {
    for (const [, id = ""] of value.matchAll(REFERENCE)) {
      if (!names.has(id)) names.set(id, `r${names.size}`);
    }
  }
  for (const child of element.children) {
    if (typeof child !== "string") collect(child, names);
  }
}

function renamed(element: SvgElement, names: ReadonlyMap<string, string>): SvgElement {
  const attributes = new Map<string, string>();
  for (const [key, value] of element.attributes) {
    const name = names.get(value);
    if (key !== "id") {
      const regular = value.replace(REFERENCE, (_, id) => `url(#${names.get(id)})`);
      attributes.set(key, regular);
    } else if (name !== undefined) attributes.set(key, name);
  }
  const children: (SvgElement | string)[] = [];
  for (const child of element.children) {
    if (typeof child === "string") children.push(child);
    else if (isUsed(child, names)) children.push(renamed(child, names));
  }
  return { ...element, attributes, children };
}

const DEFINITIONS = new Set([
  "clipPath",
  "linearGradient",
  "radialGradient",
  "pattern",
  "mask",
]);

function isUsed({ name, attributes }: SvgElement, names: ReadonlyMap<string, string>) {
  return !DEFINITIONS.has(name) || names.has(attributes.get("id") ?? "");
}
