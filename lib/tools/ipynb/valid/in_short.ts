/**
 * Values in errors.
 *
 * @module
 */

const LONGEST = 60;

/** A value of a notebook, short enough for a sentence; "nothing", if it is not there. */
export function inShort(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
