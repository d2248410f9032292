/**
 * Text that a cell showed.
 *
 * @module
 */
import { type Html, html } from "./html.ts";
import { terminalText } from "./terminal_text.ts";
import type { Words } from "../words/words.ts";

/** The most that a page shows of one text, in characters. */
const LONGEST = 20_000;

/** The most that is read of one text, in characters. */
const MOST_READ = 2_000_000;

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
  return html`<pre class="${kinds}">${shown}</pre>${
    rest > 0
      ? html`
        <p class="note">${words.more(rest)}</p>
      `
      : ""
  }`;
}
