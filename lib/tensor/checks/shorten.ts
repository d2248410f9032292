/**
 * Texts of readers in messages.
 *
 * @module
 */

/** The most characters of a reader's text or name that a message repeats. */
const LONGEST = 60;
/** The most characters of a list of names. */
const LONGEST_LIST = 140;

/** A text that fits into a message. */
export function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}

/** Some names, or as many of the first as fit into a message. */
export function listed(names: readonly string[]): string {
  let all = "";
  for (const [index, name] of names.entries()) {
    const next = `${index === 0 ? "" : ", "}${shorten(name)}`;
    if (all.length + next.length > LONGEST_LIST) return `${all}, …`;
    all += next;
  }
  return all;
}
