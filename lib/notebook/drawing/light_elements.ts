/**
 * Elements of a drawing that keep their attributes, classes and styles in maps.
 *
 * The page's own elements keep every attribute as a node of the tree, and write a whole
 * style anew for each of its properties. Plotly sets some ten thousand of them a figure.
 *
 * @module
 */

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
  [STORE]?: Store;
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
    // The page asks so for the class where it looks for a complicated selector.
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

function storeOf(element: LightElement): Store {
  return element[STORE] ??= new Store();
}

function getter<T>(read: (store: Store) => T) {
  return function (this: LightElement) {
    return read(storeOf(this));
  };
}

/** All that one element says. */
class Store {
  readonly classes = new LightClasses();
  readonly style = new LightStyle();
  readonly others = new Map<string, string>();

  get(name: string): string | null {
    if (name === "class") return this.classes.size > 0 ? this.classes.value : null;
    if (name === "style") return this.style.cssText || null;
    return this.others.get(name) ?? null;
  }

  /** Null takes it away. */
  set(name: string, value: string | null) {
    if (name === "class") this.classes.value = value ?? "";
    else if (name === "style") this.style.cssText = value ?? "";
    else if (value === null) this.others.delete(name);
    else this.others.set(name, value);
  }

  list(): { name: string; value: string }[] {
    return ["class", "style", ...this.others.keys()].flatMap((name) => {
      const value = this.get(name);
      return value === null ? [] : [{ name, value }];
    });
  }
}

/** What `classList` gives. */
export class LightClasses extends Set<string> {
  /** Whether an element is of a class. */
  contains(name: string): boolean {
    return this.has(name);
  }

  /** Takes a class away. */
  remove(name: string) {
    this.delete(name);
  }

  /** The attribute `class`. */
  get value(): string {
    return [...this].join(" ");
  }

  set value(text: string) {
    this.clear();
    for (const name of text.split(/\s+/)) if (name !== "") this.add(name);
  }
}

/**
 * What `style` gives: `style.fontSize` is `style.getPropertyValue("font-size")`. A semicolon
 * ends a property, also in quotes; Plotly writes none there.
 */
export class LightStyle {
  readonly #properties = new Map<string, string>();

  /** The value of a property, or nothing. */
  getPropertyValue(name: string): string {
    return this.#properties.get(name) ?? "";
  }

  /** Says a property; an empty value takes it away. */
  setProperty(name: string, value: unknown) {
    const text = String(value ?? "");
    if (text === "") this.#properties.delete(name);
    else this.#properties.set(name, text);
  }

  /** Takes a property away. */
  removeProperty(name: string) {
    this.#properties.delete(name);
  }

  /** The attribute `style`. */
  get cssText(): string {
    let text = "";
    for (const [name, value] of this.#properties) {
      text += text === "" ? `${name}:${value}` : `;${name}:${value}`;
    }
    return text;
  }

  set cssText(text: string) {
    this.#properties.clear();
    for (const declaration of text.split(";")) {
      const colon = declaration.indexOf(":");
      if (colon < 0) continue;
      this.setProperty(
        declaration.slice(0, colon).trim(),
        declaration.slice(colon + 1).trim(),
      );
    }
  }
}

// Names that the class does not know are those of properties.
Object.setPrototypeOf(
  LightStyle.prototype,
  new Proxy({}, {
    get: (_, name, style: LightStyle) =>
      typeof name === "string" ? style.getPropertyValue(hyphened(name)) : undefined,
    set: (_, name, value, style: LightStyle) => {
      if (typeof name === "string") style.setProperty(hyphened(name), value);
      return typeof name === "string";
    },
  }),
);

/** `fontSize` is `font-size`. */
function hyphened(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
