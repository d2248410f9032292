/**
 * Text that a cell showed.
 *
 * @module
 */
import type { Json } from "../../ipynb/json.ts";
import { type Html, html, type Part } from "./html.ts";
import { terminalText } from "./terminal_text.ts";
import type { Words } from "../words/words.ts";

/** The most that a page shows of one text, in characters. */
const LONGEST = 20_000;

/** The most that is read of one text, in characters. */
const MOST_READ = 2_000_000;

/** A text in one piece or in lines; nothing for anything else. */
export function textOf(value: Json | undefined): string {
  const lines = Array.isArray(value) ? value : [value];
  return lines.every((line) => typeof line === "string") ? lines.join("") : "";
}

/**
 * Shows a text; nothing for a blank one.
 *
 * @param written What was written, for a terminal.
 * @param classes What it is, for the style sheet.
 * @param words What the page tells.
 */
export function textHtml(
  written: string,
  classes: string,
  words: Words["outputs"],
): Html | undefined {
  const text = terminalText(written.slice(0, MOST_READ)).trimEnd();
  if (text === "") return undefined;
  const rest = text.length - LONGEST + Math.max(0, written.length - MOST_READ);
  const shown = text.slice(0, LONGEST).trimEnd();
  // Rows stay rows and scroll; a single line, such as a message, is broken.
  const kinds = shown.includes("\n") ? classes : `${classes} line`;
  return html`<pre class="${kinds}">${linked(shown)}</pre>${
    rest > 0
      ? html`
        <p class="note">${words.more(rest)}</p>
      `
      : ""
  }`;
}

/** An address on the web. */
const ADDRESS = /(https?:\/\/[^\s<>"'`]+)/;

/** What may follow an address, and is no part of it. */
const AFTER = ".,;:!?)]}";

/** Text in which addresses are links, as in Jupyter. */
function linked(text: string): Part[] {
  return text.split(ADDRESS).map((part, i) => {
    if (i % 2 === 0) return part;
    let end = part.length;
    while (AFTER.includes(part[end - 1]!)) end--;
    const address = part.slice(0, end);
    if (address.endsWith("//")) return part;
    return html`<a href="${address}" rel="noopener noreferrer">${address}</a>${
      part.slice(end)
    }`;
  });
}
