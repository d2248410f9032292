/// <reference lib="dom" />
/**
 * A text field over coloured code: undo, input methods and the keyboards of phones are the
 * browser's own.
 *
 * @module
 */
import { words } from "../../words/words.ts";
import { coloured } from "../colours.ts";
import { completions } from "./completions.ts";
import { insert } from "./insert.ts";
import { make } from "../make.ts";

/** What an editor tells. */
export interface EditorHears {
  readonly changed: (text: string) => void;
  readonly run: () => void;
  readonly leave: () => void;
}

/** An editor. */
export interface Editor {
  readonly box: HTMLElement;
  readonly field: HTMLTextAreaElement;
}

/** Makes an editor of the code of a cell. */
export function editorOf(number: number, text: string, hears: EditorHears): Editor {
  const inner = make("code");
  const back = make("pre", { className: "code" }, inner);
  back.setAttribute("aria-hidden", "true");
  const field = make("textarea", { value: text, spellcheck: false, rows: 1 });
  for (const name of ["autocapitalize", "autocorrect", "autocomplete"]) {
    field.setAttribute(name, "off");
  }
  field.setAttribute("aria-label", words().code(number));
  const box = make("div", { className: "editor" }, back, field);
  const draw = () => inner.innerHTML = `${coloured(field.value)}\n `;
  draw();
  const names = completions(box, field);
  field.addEventListener("input", () => {
    draw();
    hears.changed(field.value);
  });
  field.addEventListener("keydown", (event) => {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    // While an input method composes, its keys are its own.
    if (event.isComposing || names.take(event)) return;
    if (key === "Escape") {
      event.preventDefault();
      hears.leave();
    } else if (key === "Enter") {
      event.preventDefault();
      if (shiftKey || ctrlKey || metaKey) hears.run();
      else insert(field, `\n${indentation(field)}`);
    }
  });
  return { box, field };
}

/** How far the next line stands from the edge. */
function indentation(field: HTMLTextAreaElement): string {
  const before = field.value.slice(0, field.selectionStart);
  const line = before.slice(before.lastIndexOf("\n") + 1);
  return /^ */.exec(line)![0] + (/[([{]\s*$/.test(line) ? "  " : "");
}
