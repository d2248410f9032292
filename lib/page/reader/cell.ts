/// <reference lib="dom" />
/**
 * A cell of a page: its code, its buttons and what it shows.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { coloured } from "./colours.ts";
import { type Editor, editorOf } from "./editor/editor.ts";
import { button, make } from "./make.ts";
import { movableNumbers } from "./numbers.ts";
import { outputOf, type ShownOutput } from "./shown_output.ts";
import type { DrawFigure } from "./parts.ts";

/** What a cell needs of its page. */
export interface CellPage {
  /** Runs a cell after all that stands above it. */
  readonly run: (cell: Cell) => Promise<unknown>;
  /** Stops what runs. */
  readonly stop: () => void;
  /** Hears that a cell will run soon. */
  readonly prepare: (cell: Cell) => void;
  /** Hears that the code of a cell is another now. */
  readonly changed: (cell: Cell) => void;
  /** Draws a figure. */
  readonly draw: DrawFigure;
}

/** A cell. */
export interface Cell {
  readonly number: number;
  readonly place: HTMLElement;
  /** What it shows. */
  readonly output: ShownOutput;
  /** Its code as the book has it, and as it is now. */
  readonly original: string;
  source: string;
  /** The code that was run last, if it was not ended from outside. */
  ran: string | undefined;
  /** Gives it another text, which may be shown already. */
  set(source: string, isShown?: boolean): void;
  /** Says in a word how it stands. */
  say(state: string): void;
  /** Marks it as running, or not. */
  setRunning(isRunning: boolean): void;
  /** Marks what it shows as older than what stands above. */
  setStale(isStale: boolean): void;
}

/** Makes a cell of its place in the page; nothing, if it has no code. */
export function cellIn(place: HTMLElement, page: CellPage): Cell | undefined {
  const code = place.querySelector<HTMLElement>("pre.code code");
  if (code === null) return undefined;
  const number = Number(place.dataset["cell"]);
  const original = code.textContent ?? "";
  const markup = code.innerHTML;
  const frame = code.closest<HTMLElement>(".copyable") ?? code.parentElement!;
  const tools = make("div", { className: "tools" });
  const state = make("span", { className: "state" });
  state.setAttribute("role", "status");
  let editor: Editor | undefined;

  const { ofCell, run, stop, edit, done, reset } = words();
  const add = (text: string, sign: string, act: () => void) => {
    const made = button(`${sign}${text}`, ofCell(text, number), act);
    tools.append(made);
    return made;
  };
  const runButton = add(run, "▸ ", () => void page.run(cell));
  const stopButton = add(stop, "■ ", page.stop);
  const editButton = add(edit, "", () => editor === undefined ? open() : leave());
  const resetButton = add(reset, "", () => {
    place.querySelector(".scrub")?.remove();
    cell.set(original);
    cell.output.restore();
    cell.setStale(false);
    // It is as if it had never run.
    cell.ran = undefined;
    delete place.dataset["own"];
    editButton.focus();
  });
  runButton.classList.add("run");
  // Whoever points at it may press it.
  runButton.onpointerenter = () => page.prepare(cell);
  stopButton.hidden = true;
  resetButton.hidden = true;
  tools.append(state);
  frame.after(tools);

  const name = (text: string) => {
    editButton.textContent = text;
    editButton.setAttribute("aria-label", ofCell(text, number));
  };
  const paint = () => {
    code.innerHTML = cell.source === original ? markup : coloured(cell.source);
    movableNumbers({
      code,
      after: tools,
      source: () => cell.source,
      set: cell.set,
      prepare: () => page.prepare(cell),
      run: () => page.run(cell),
    });
  };
  const open = () => {
    place.querySelector(".scrub")?.remove();
    editor = editorOf(number, cell.source, {
      changed: (text) => take(text),
      run: () => void page.run(cell),
      leave,
    });
    frame.hidden = true;
    frame.after(editor.box);
    name(done);
    editor.field.focus();
    page.prepare(cell);
  };
  const leave = () => {
    editor?.box.remove();
    editor = undefined;
    frame.hidden = false;
    name(edit);
    paint();
    editButton.focus();
  };
  const take = (source: string) => {
    cell.source = source;
    const isChanged = source !== original;
    place.toggleAttribute("data-changed", isChanged);
    resetButton.hidden = !isChanged;
    cell.say(isChanged ? words().changed : "");
    page.changed(cell);
  };

  const cell: Cell = {
    number,
    place,
    original,
    source: original,
    ran: undefined,
    output: outputOf(place, tools, page.draw),
    set(source, isShown = false) {
      take(source);
      if (isShown) return;
      if (editor !== undefined) {
        editor.field.value = source;
        editor.field.dispatchEvent(new Event("input"));
      } else if (place.querySelector(".scrub") === null) paint();
      // While its slider moves, a number stays the one that is moved.
      else code.innerHTML = coloured(source);
    },
    say: (text) => state.textContent = text,
    setRunning(isRunning) {
      place.toggleAttribute("data-running", isRunning);
      stopButton.hidden = !isRunning;
    },
    setStale(isStale) {
      place.toggleAttribute("data-stale", isStale);
      if (isStale) cell.say(words().stale);
    },
  };
  code.addEventListener("dblclick", open);
  paint();
  return cell;
}
