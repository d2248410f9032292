/**
 * The first heading of prose that is too much for a parser.
 *
 * @module
 */

/** So many lines are looked at, and a heading has so many characters at most. */
const LOOKED_AT = 100, LONGEST = 300;

/** A line that is a heading by its signs, and one that opens code. */
const HEADING = /^ {0,3}#{1,6}[ \t]+\S/, CODE = /^ {0,3}(?:```|~~~)/;

/** A text around its first heading. */
export interface Split {
  /** What stands before the heading. */
  readonly before: string;
  /** The line of the heading; empty, if there is none. */
  readonly heading: string;
  /** What follows it. */
  readonly after: string;
}

/**
 * Looks for the first heading among the first lines of a text, as far as they are no code.
 *
 * @param text The text.
 */
export function firstHeading(text: string): Split {
  let start = 0;
  for (let i = 0; i < LOOKED_AT && start < text.length; i++) {
    const end = text.indexOf("\n", start) < 0 ? text.length : text.indexOf("\n", start);
    const line = text.slice(start, Math.min(end, start + LONGEST + 1)).trimEnd();
    if (CODE.test(line)) break;
    if (HEADING.test(line) && line.length <= LONGEST) {
      return { before: text.slice(0, start), heading: line, after: text.slice(end + 1) };
    }
    start = end + 1;
  }
  return { before: text, heading: "", after: "" };
}
