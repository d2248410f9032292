/**
 * Pieces of pages. What is put into a template is escaped, unless it is a piece itself.
 *
 * @module
 */
import { escapeHtml } from "../../../text/escape.ts";

/** A piece of a page. */
export interface Html {
  /** Its text, ready for a page. */
  readonly html: string;
}

/** What can be put into a template: nothing, text, a piece, or several of them. */
export type Part = undefined | string | number | Html | readonly Part[];

/**
 * Makes a piece of a page from a template.
 *
 * @example Text is escaped
 * ```ts ignore
 * html`<p>${"1 < 2"}</p>`.html; // <p>1 &lt; 2</p>
 * ```
 */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Html {
  return raw(strings.reduce((out, string, i) => out + textOf(parts[i - 1]) + string));
}

/** Takes text for a piece as it is: for what was made or cleaned by this program. */
export function raw(text: string): Html {
  return { html: text };
}

function textOf(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "object") {
    return "html" in part ? part.html : part.map(textOf).join("");
  }
  return escapeHtml(String(part));
}
