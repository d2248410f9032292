/**
 * Paths on narrow pages.
 *
 * @module
 */
import { type Html, html } from "./html.ts";

/** A path that is broken, where it must be, after a folder or a word. */
export function breakable(path: string): Html[] {
  return path.split(/(?<=[/_])/).map((part, i) =>
    i === 0 ? html`${part}` : html`<wbr>${part}`
  );
}
