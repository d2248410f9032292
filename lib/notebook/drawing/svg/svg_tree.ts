/**
 * A drawing as a plain tree, to be tidied and written.
 *
 * @module
 */
import { escapeHtml } from "../../../text/escape.ts";

/** An element of a drawing. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (SvgElement | string)[];
}

/** What is read of an element of the page. */
export interface PageElement {
  readonly nodeName: string;
  readonly attributes: Iterable<{ readonly name: string; readonly value: string }>;
  readonly childNodes: Iterable<PageNode>;
}

/** What is read of anything in the page. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
}

const ELEMENT = 1;
const TEXT = 3;

/**
 * Copies an element out of a page.
 *
 * @param element An element of the SVG name space.
 * @returns The same as plain data; comments are left behind.
 */
export function readSvg(element: PageElement): SvgElement {
  const children: (SvgElement | string)[] = [];
  for (const node of element.childNodes) {
    if (node.nodeType === ELEMENT) children.push(readSvg(node as unknown as PageElement));
    else if (node.nodeType === TEXT) children.push(node.nodeValue ?? "");
  }
  const attributes = new Map<string, string>();
  for (const { name, value } of element.attributes) {
    attributes.set(name.replace("xlink:", ""), value);
  }
  return { name: element.nodeName, attributes, children };
}

/**
 * Writes a drawing as text.
 *
 * @param element The root, or any part.
 * @returns Well-formed XML on one line.
 */
export function writeSvg({ name, attributes, children }: SvgElement): string {
  let start = name;
  for (const [key, value] of attributes) start += ` ${key}="${escaped(value)}"`;
  if (children.length === 0) return `<${start}/>`;
  const inside = children.map((child) =>
    typeof child === "string" ? escaped(child) : writeSvg(child)
  );
  return `<${start}>${inside.join("")}</${name}>`;
}

/** Control characters are left out: XML has no way to write them. */
function escaped(text: string): string {
  // deno-lint-ignore no-control-regex -- those that XML forbids are meant
  return escapeHtml(text.replace(/[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, ""));
}
