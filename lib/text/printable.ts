/**
 * Texts of other people on a terminal.
 *
 * @module
 */

/**
 * A text without the sequences that change colours, move the cursor and the like. Node's
 * `stripVTControlCharacters` takes words too, as far as the next bell.
 */
export function withoutEscapes(text: string): string {
  return text.replace(ESCAPES, "");
}

/**
 * A text that a terminal shows and does not obey; lines and tabs stay.
 *
 * @param text The text.
 */
export function printable(text: string): string {
  return withoutEscapes(text).replaceAll("\r\n", "\n").replace(CONTROLS, "\ufffd");
}

// deno-lint-ignore no-control-regex -- these begin such a sequence, or end it
const ESCAPES = /\x1b(?:\[[0-?]*[ -\/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\))/g;

// deno-lint-ignore no-control-regex -- a terminal obeys them; the last turn the order of letters
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;
