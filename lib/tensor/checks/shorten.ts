/**
 * Texts of readers in messages.
 *
 * @module
 */

/** The most characters of a reader's text or name that a message repeats. */
const LONGEST = 60;

/** A text that fits into a message. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
