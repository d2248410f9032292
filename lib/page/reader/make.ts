/// <reference lib="dom" />
/**
 * Making elements.
 *
 * @module
 */

/** Makes an element with its properties and what stands in it. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...inside: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...inside);
  return element;
}

/** Makes a button; `label` is what a screen reader says of it. */
export function button(text: string, label: string, act: () => void): HTMLButtonElement {
  const made = make("button", { type: "button" }, text);
  made.setAttribute("aria-label", label);
  made.addEventListener("click", act);
  return made;
}
