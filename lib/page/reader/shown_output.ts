/// <reference lib="dom" />
/**
 * What a cell shows: what the book saved, and what it shows now. It appears as it comes.
 *
 * @module
 */
import type { Answer } from "../cells/messages.ts";
import { words } from "../words/words.ts";
import { make } from "./make.ts";
import { type DrawFigure, type Part, partOf, showParts } from "./parts.ts";
import type { Ended } from "./runner.ts";

/** The most parts that a cell shows. */
const MOST = 600;

/** What a cell shows. */
export interface ShownOutput {
  /** Where it stands, if there is anything. */
  element(): HTMLElement | undefined;
  /** The cell begins anew. */
  begin(): void;
  /** Takes what the cell tells. */
  hear(answer: Answer): void;
  /** Whether the cell has shown nothing since it began. */
  isEmpty(): boolean;
  /** The cell has ended. */
  end(ended: Ended, source: string): void;
  /** Shows what the book saved. */
  restore(): void;
}

/** Makes it, for a cell of the page. */
export function outputOf(
  place: HTMLElement,
  tools: HTMLElement,
  draw: DrawFigure,
): ShownOutput {
  let shown = place.querySelector<HTMLElement>(".shown") ?? undefined;
  const saved = shown && [...shown.childNodes];
  let parts: Part[] = [];
  let places = new Map<string, number>();
  let waiting = 0;

  const show = () => {
    cancelAnimationFrame(waiting);
    if (shown === undefined) {
      if (parts.length === 0) return;
      shown = make("div", { className: "shown" });
      tools.after(shown);
    }
    const old = [...shown.children] as Part[];
    const isMoved = parts.length === old.length &&
      parts.every((part, i) => part.headlightFigure && old[i]!.headlightFigure);
    // The page does not jump while new parts come in the place of old ones.
    if (!isMoved) shown.style.minHeight = `${shown.offsetHeight}px`;
    showParts(shown, parts, draw);
  };
  const later = () => {
    cancelAnimationFrame(waiting);
    waiting = requestAnimationFrame(show);
  };
  const print = (text: string, isError: boolean) => {
    const className = isError ? "text error" : "text";
    const last = parts.at(-1);
    if (last?.className === className && !last.headlightForms) last.append(text);
    else parts.push(make("pre", { className }, text));
  };
  const put = (part: Part, id: string | undefined) => {
    const at = id === undefined ? undefined : places.get(id);
    if (at !== undefined) {
      parts[at] = part;
      return;
    }
    if (id !== undefined) places.set(id, parts.length);
    parts.push(part);
  };
  return {
    element: () => shown,
    begin() {
      parts = [];
      places = new Map();
    },
    hear(answer) {
      if (parts.length > MOST) return;
      if (answer.kind === "printed") print(String(answer.text), answer.isError === true);
      else if (answer.kind === "shown") put(partOf(answer.forms), answer.place);
      else return;
      later();
    },
    isEmpty: () => parts.length === 0,
    end({ error, line }, source) {
      if (error !== undefined) {
        const code = line === undefined ? undefined : source.split("\n")[line - 1];
        const where = code === undefined ? "" : `\n${words().line(line!, code.trim())}`;
        parts.push(make("pre", { className: "text error line" }, `${error}${where}`));
      }
      show();
      settle(shown);
    },
    restore() {
      parts = [];
      if (saved === undefined) shown?.remove();
      if (saved === undefined) shown = undefined;
      else shown?.replaceChildren(...saved);
    },
  };
}

/** Lets what is shown take less space, once it is drawn; no button moves while it is pressed. */
function settle(shown: HTMLElement | undefined): void {
  setTimeout(() => {
    if (document.querySelector("button:active")) settle(shown);
    else shown?.style.removeProperty("min-height");
  }, 300);
}
