/// <reference lib="dom" />
/**
 * Guess first: where a page asks, what answers is hidden until the reader wants it.
 *
 * @module
 */
import { words } from "../words/words.ts";
import type { Cell } from "./cell.ts";
import { make } from "./make.ts";

const KEY = "headlight-guess";

/** What hides answers. */
export interface Guessing {
  /** The switch, to be put into the page. */
  readonly box: HTMLElement;
  /** Shows what answers a cell. */
  reveal(cell: Cell): void;
}

/** Hides the answers to the questions of a page. */
export function guessing(cells: readonly Cell[]): Guessing {
  const covers = new Map<Cell, () => void>();
  const cover = (cell: Cell) => {
    const hidden = answersTo(cell);
    if (hidden === undefined) return;
    for (const each of hidden) each.toggleAttribute("data-waits", true);
    const made = make("button", { type: "button", className: "guess" }, words().guess);
    hidden[0]!.before(made);
    const reveal = () => {
      made.remove();
      for (const each of hidden) each.removeAttribute("data-waits");
      covers.delete(cell);
    };
    made.addEventListener("click", () => {
      reveal();
      // Whoever uses the keyboard goes on where he was.
      cell.place.querySelector<HTMLElement>(".tools button")?.focus();
    });
    covers.set(cell, reveal);
  };
  const input = make("input", { type: "checkbox", checked: isWanted() });
  input.addEventListener("change", () => {
    try {
      localStorage.setItem(KEY, input.checked ? "yes" : "no");
    } catch {
      // It holds for this visit.
    }
    if (input.checked) { for (const cell of cells) if (!covers.has(cell)) cover(cell); }
    else for (const reveal of [...covers.values()]) reveal();
  });
  if (input.checked) cells.forEach(cover);
  return {
    box: make("label", {}, input, ` ${words().guessFirst}`),
    reveal: (cell) => covers.get(cell)?.(),
  };
}

function isWanted(): boolean {
  try {
    return localStorage.getItem(KEY) !== "no";
  } catch {
    return true;
  }
}

/** What answers the question before a cell: its picture, and all prose up to a heading. */
function answersTo({ place, output, ran }: Cell): HTMLElement[] | undefined {
  const shown = output.element();
  if (ran !== undefined || !shown?.querySelector(".figure")) return undefined;
  if (!asksFor(place.previousElementSibling)) return undefined;
  const after: HTMLElement[] = [];
  let next = place.nextElementSibling;
  for (; next?.matches(".prose"); next = next.nextElementSibling) {
    for (const piece of next.children) {
      if (/^H\d$/.test(piece.tagName)) return [shown, ...after];
      after.push(piece as HTMLElement);
    }
  }
  return [shown, ...after];
}

/** Whether prose asks something after its last heading. */
function asksFor(prose: Element | null): boolean {
  if (!prose?.matches(".prose")) return false;
  const pieces = [...prose.children];
  const heading = pieces.findLastIndex(({ tagName }) => /^H\d$/.test(tagName));
  const text = pieces.slice(heading + 1).map(({ textContent }) => textContent).join(" ");
  return /[?？]/.test(text);
}
