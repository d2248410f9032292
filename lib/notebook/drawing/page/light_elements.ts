/**
 * Elements of a drawing that keep their attributes, classes and styles in maps.
 *
 * The page's own elements keep every attribute as a node of the tree, and write a whole
 * style anew for each of its properties. Plotly sets some ten thousand of them a figure.
 *
 * @module
 */
import {
  LightAttributes,
  type LightClasses,
  type LightStyle,
} from "./light_attributes.ts";

/** What is used of an element of the page. */
export interface LightElement {
  readonly localName: string;
  readonly namespaceURI: string;
  readonly ownerDocument: {
    createElementNS(space: string, name: string): LightElement;
  };
  readonly childNodes: Iterable<LightElement>;
  readonly style: LightStyle;
  readonly classList: LightClasses;
  readonly attributes: { readonly name: string; readonly value: string }[];
  appendChild(child: LightElement): void;
  cloneNode(deep?: boolean): LightElement;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: unknown): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  [STORE]?: LightAttributes;
}

const STORE = Symbol("attributes");

const SVG = "http://www.w3.org/2000/svg";

/**
 * Lets a document make light elements of SVG.
 *
 * @param document The document of the page; those of others make elements as before.
 */
export function lighten(document: LightElement["ownerDocument"]) {
  const { createElementNS } = document;
  let light: object | undefined;
  document.createElementNS = (space, name) => {
    const element = createElementNS.call(document, space, name);
    if (space !== SVG) return element;
    light ??= lightPrototype(Object.getPrototypeOf(element));
    return Object.setPrototypeOf(element, light);
  };
}

function lightPrototype(prototype: LightElement): object {
  const light = Object.create(prototype, {
    style: { get: getter(({ style }) => style) },
    classList: { get: getter(({ classes }) => classes) },
    attributes: { get: getter((store) => store.list()) },
  });
  return Object.assign(light, {
    getAttribute(this: LightElement, name: string) {
      return storeOf(this).get(name);
    },
    setAttribute(this: LightElement, name: string, value: unknown) {
      storeOf(this).set(name, String(value));
    },
    removeAttribute(this: LightElement, name: string) {
      storeOf(this).set(name, null);
    },
    hasAttribute(this: LightElement, name: string) {
      return storeOf(this).get(name) !== null;
    },
    // The page asks so for the class where it looks for a selector.
    getAttributeNode(this: LightElement, name: string) {
      const value = this.getAttribute(name);
      return value === null ? null : { name, value };
    },
    getAttributeNS(this: LightElement, _space: string, name: string) {
      return this.getAttribute(name);
    },
    setAttributeNS(this: LightElement, _space: string, name: string, value: unknown) {
      this.setAttribute(name, value);
    },
    removeAttributeNS(this: LightElement, _space: string, name: string) {
      this.removeAttribute(name);
    },
    cloneNode(this: LightElement, deep = false) {
      const { namespaceURI, localName, ownerDocument } = this;
      const clone = ownerDocument.createElementNS(namespaceURI, localName);
      for (const { name, value } of this.attributes) clone.setAttribute(name, value);
      if (!deep) return clone;
      for (const child of this.childNodes) clone.appendChild(child.cloneNode(true));
      return clone;
    },
  });
}

function storeOf(element: LightElement): LightAttributes {
  return element[STORE] ??= new LightAttributes();
}

function getter<T>(read: (store: LightAttributes) => T) {
  return function (this: LightElement) {
    return read(storeOf(this));
  };
}
