/**
 * The `style` attributes of a drawing, said once and briefly.
 *
 * @module
 */

/** Properties and their values, as in `fill: #fff; opacity: 0.5`. */
export type Style = ReadonlyMap<string, string>;

/** What an element has that neither says nor inherits anything else. */
const INITIAL: Style = new Map([
  ["fill-opacity", "1"],
  ["stroke-opacity", "1"],
  ["stroke-width", "1px"],
  ["opacity", "1"],
  ["font-weight", "normal"],
  ["font-style", "normal"],
  ["font-variant", "normal"],
  ["text-anchor", "start"],
]);

/** What changes nothing in a picture that cannot be touched. */
const IDLE = new Set(["cursor", "pointer-events", "user-select", "vector-effect"]);

/**
 * Reads a `style` attribute.
 *
 * @param text Such as `fill: rgb(68, 68, 68); fill-opacity: 1;`.
 * @returns Its properties, with colours in their shortest form.
 */
export function parseStyle(text: string): Style {
  const style = new Map<string, string>();
  if (text === "") return style;
  for (const declaration of text.split(";")) {
    const colon = declaration.indexOf(":");
    const value = declaration.slice(colon + 1).trim();
    if (colon < 0 || value === "") continue;
    const name = declaration.slice(0, colon).trim();
    style.set(name, shortColour(value.replaceAll('"', "'")));
  }
  return style;
}

/**
 * Drops what would be so anyway.
 *
 * @param style What an element says.
 * @param inherited What the elements around it say.
 * @returns What it must say.
 */
export function neededStyle(style: Style, inherited: Style): Style {
  const needed = new Map<string, string>();
  for (const [name, value] of style) {
    // Opacities and percentages multiply from element to element.
    const otherwise = name === "opacity" || value.endsWith("%")
      ? undefined
      : inherited.get(name);
    if (IDLE.has(name) || value === (otherwise ?? INITIAL.get(name))) continue;
    needed.set(name, value);
  }
  return needed;
}

/** Writes a `style` attribute. */
export function writeStyle(style: Style): string {
  return [...style].map(([name, value]) => `${name}:${value}`).join(";");
}

/** `rgb(68, 68, 68)` is `#444`. */
function shortColour(value: string): string {
  if (!value.startsWith("rgb(")) return value;
  const parts = /^rgb\((\d+), ?(\d+), ?(\d+)\)$/.exec(value)?.slice(1);
  if (parts === undefined) return value;
  const hex = parts.map((part) => Number(part).toString(16).padStart(2, "0"));
  return hex.every(([first, second]) => first === second)
    ? `#${hex.map(([first]) => first).join("")}`
    : `#${hex.join("")}`;
}
