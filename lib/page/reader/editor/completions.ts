/// <reference lib="dom" />
/**
 * The names of the library that begin as the reader writes, and what they are.
 *
 * @module
 */
import { insert } from "./insert.ts";
import { make } from "../make.ts";

/** A name of the library, as the book's own list has it. */
type Known = readonly [name: string, parameters: string, about: string];

const MOST = 6;

let count = 0;

/** The list is loaded when somebody writes for the first time. */
const address = (document.currentScript as HTMLScriptElement).dataset["names"];
let isLoaded = false;

function load(): void {
  if (isLoaded || address === undefined) return;
  isLoaded = true;
  document.head.append(make("script", { src: address }));
}

/** Offers names under a field. */
export function completions(
  box: HTMLElement,
  field: HTMLTextAreaElement,
): { take(event: KeyboardEvent): boolean } {
  const names = globalThis as { headlightNames?: readonly Known[] };
  load();
  const list = make("ul", {
    className: "complete",
    hidden: true,
    id: `names-${++count}`,
  });
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", field.getAttribute("aria-label") ?? "");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  box.append(list);
  let found: readonly Known[] = [];
  let chosen = 0, word = "";
  const close = () => {
    list.hidden = true;
    field.removeAttribute("aria-activedescendant");
  };
  const accept = () => {
    const name = found[chosen]![0];
    close();
    insert(field, name.slice(word.length));
  };
  const draw = () => {
    list.replaceChildren(...found.map(([name, parameters, about], i) => {
      const item = make("li", { id: `${list.id}-${i}` }, make("b", {}, name));
      item.append(`${parameters} ${about}`);
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", `${i === chosen}`);
      item.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        chosen = i;
        accept();
      });
      return item;
    }));
    list.hidden = false;
    field.setAttribute("aria-activedescendant", `${list.id}-${chosen}`);
  };
  field.addEventListener("input", () => {
    const before = field.value.slice(0, field.selectionStart);
    word = /[A-Za-z]\w*$/.exec(before)?.[0] ?? "";
    found = word.length < 2
      ? []
      : (names.headlightNames ?? []).filter(([name]) =>
        name.startsWith(word) && name !== word
      ).slice(0, MOST);
    chosen = 0;
    if (found.length === 0) close();
    else draw();
  });
  field.addEventListener("blur", close);
  return {
    take(event) {
      if (list.hidden) return false;
      const { key, shiftKey } = event;
      const step = key === "ArrowDown" ? 1 : key === "ArrowUp" ? found.length - 1 : 0;
      if (step > 0) {
        chosen = (chosen + step) % found.length;
        draw();
      } else if (key === "Enter" && !shiftKey) accept();
      else if (key === "Escape") close();
      else return false;
      event.preventDefault();
      return true;
    },
  };
}
