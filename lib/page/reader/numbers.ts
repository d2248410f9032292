/// <reference lib="dom" />
/**
 * Numbers of the code that can be moved.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { button, make } from "./make.ts";
import { rangeOf } from "./ranges.ts";

/** Code whose numbers can be moved. */
export interface MovedCode {
  /** Where it is shown. */
  readonly code: HTMLElement;
  /** What the slider stands after. */
  readonly after: HTMLElement;
  /** The text as it is now. */
  source(): string;
  /** Gives it another text, and says whether it is shown already. */
  set(source: string, isShown: boolean): void;
  /** Hears that it will run soon. */
  prepare(): void;
  /** Runs it. */
  run(): Promise<unknown>;
}

/** Makes buttons of the numbers in some code. */
export function movableNumbers(moved: MovedCode): void {
  const { code } = moved;
  const text = code.textContent ?? "";
  for (const span of code.querySelectorAll<HTMLElement>(".n")) {
    const before = document.createRange();
    before.setStart(code, 0);
    before.setEndBefore(span);
    const word = span.textContent ?? "";
    const at = before.toString().length + word.search(/\S/);
    const literal = word.trim();
    const range = rangeOf(literal, text.slice(0, at), text.slice(at + literal.length));
    if (range === undefined) continue;
    span.setAttribute("role", "button");
    span.tabIndex = 0;
    name(span, literal);
    const open = () => slider(moved, span, at, literal, range);
    span.onclick = open;
    span.onkeydown = (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      open();
    };
  }
}

function name(span: HTMLElement, literal: string): void {
  span.title = words().number(literal);
  span.setAttribute("aria-label", words().number(literal));
}

/**
 * Says beside the slider of a cell, if one is open, why its number cannot be: the picture of
 * the last one that could be stays, as the next may be right again.
 *
 * @param place The cell.
 * @param error What went wrong, if something did.
 * @returns Whether there is a slider.
 */
export function refuseNumber(place: HTMLElement, error: string | undefined): boolean {
  const box = place.querySelector(".scrub");
  let line = box?.querySelector<HTMLElement>(".refused");
  if (error !== undefined) {
    line ??= box?.appendChild(make("div", { className: "refused" }));
    line?.setAttribute("role", "status");
  }
  if (line) line.textContent = error ?? "";
  // What stands below does not jump from number to number.
  if (line && error !== undefined) line.style.minHeight = `${line.offsetHeight}px`;
  return box !== null;
}

function slider(
  { code, after, source, set, prepare, run }: MovedCode,
  span: HTMLElement,
  at: number,
  literal: string,
  { least, most, step, digits }: NonNullable<ReturnType<typeof rangeOf>>,
): void {
  const { thisNumber, close, number } = words();
  after.parentElement?.querySelector(".scrub")?.remove();
  const input = make("input", {
    type: "range",
    min: `${least}`,
    max: `${most}`,
    step: `${step}`,
    value: literal,
  });
  const value = make("output", {}, literal);
  input.setAttribute("aria-label", number(literal));
  const box = make(
    "div",
    { className: "scrub" },
    make("span", {}, thisNumber),
    input,
    value,
    button("×", close, () => box.remove()),
  );
  let length = literal.length;
  let isBusy = false, isAsked = false;
  const show = async () => {
    isAsked = true;
    if (isBusy) return;
    isBusy = true;
    // Whatever was passed while a picture was computed is passed over.
    while (isAsked) {
      isAsked = false;
      await run();
    }
    isBusy = false;
  };
  input.addEventListener("input", () => {
    const text = Number(input.value).toFixed(digits);
    const old = source();
    // While all else stays, there is nothing to colour anew.
    const isShown = span.isConnected;
    if (isShown) span.textContent = span.textContent!.replace(/\S+/, text);
    if (isShown) name(span, text);
    set(old.slice(0, at) + text + old.slice(at + length), isShown);
    length = text.length;
    value.textContent = text;
    show();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    box.remove();
    code.querySelector<HTMLElement>(".n[role=button]")?.focus();
  });
  after.after(box);
  input.focus();
  prepare();
}
