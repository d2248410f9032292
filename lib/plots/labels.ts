/**
 * What the places of an axis are called.
 *
 * @module
 */
import { escapeText } from "./text.ts";
import { words } from "./words/words.ts";

/**
 * A name for each place of some axes: tokens as words, or numbers for an axis that has
 * places in between. An axis without labels counts from 0.
 */
export type Labels = Readonly<Record<string, readonly (string | number)[]>>;

/** The name of an axis, as Plotly's text. */
export function axisInWords(axis: string): string {
  return escapeText(words().axis(axis));
}

/** One place in words, as Plotly's text: `query "it"`, or `query 2` without labels. */
export function placeInWords(axis: string, index: number, labels: Labels): string {
  const { place, axis: nameOf } = words();
  return escapeText(place(nameOf(axis), labels[axis]?.[index] ?? index));
}

/** Two places in words, with an arrow from a query to its key. */
export function pairInWords(
  [row, column]: readonly [string, string],
  [i, j]: readonly [number, number],
  labels: Labels,
): string {
  const { lookup, within } = words();
  const join = row === "query" && column === "key" ? lookup : within;
  return join(placeInWords(row, i, labels), placeInWords(column, j, labels));
}

/** The names of all places of an axis, as Plotly's text. */
export function ticksOf(axis: string, size: number, labels: Labels): string[] {
  return Array.from({ length: size }, (_, i) => escapeText(`${labels[axis]?.[i] ?? i}`));
}
