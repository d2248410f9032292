/**
 * The attributes of one element of a drawing, kept in maps.
 *
 * @module
 */

/** All that one element says. */
export class LightAttributes {
  /** What `classList` gives. */
  readonly classes = new LightClasses();
  /** What `style` gives. */
  readonly style = new LightStyle();
  readonly #others = new Map<string, string>();

  /** The text of an attribute, or null. */
  get(name: string): string | null {
    if (name === "class") return this.classes.size > 0 ? this.classes.value : null;
    if (name === "style") return this.style.cssText || null;
    return this.#others.get(name) ?? null;
  }

  /** Says an attribute; null takes it away. */
  set(name: string, value: string | null) {
    if (name === "class") this.classes.value = value ?? "";
    else if (name === "style") this.style.cssText = value ?? "";
    else if (value === null) this.#others.delete(name);
    else this.#others.set(name, value);
  }

  /** All attributes with their texts. */
  list(): { name: string; value: string }[] {
    return ["class", "style", ...this.#others.keys()].flatMap((name) => {
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
