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

/** The name of an axis beside it, as Plotly's text. */
export function axisInWords(axis: string): string {
  return escapeText(words().axis(axis));
}

/** The name of an axis within a sentence, as Plotly's text. */
export function nameInWords(axis: string): string {
  return escapeText(words().named(axis));
}

/** One place in words, as Plotly's text: `query "it"`, or `query 2` without labels. */
export function placeInWords(axis: string, index: number, labels: Labels): string {
  return escapeText(words().place(axis, labels[axis]?.[index] ?? index));
}

/** Neighbouring places in words, from the first to the last: `query 4 to 7`. */
export function placesInWords(
  axis: string,
  [first, last]: readonly [number, number],
  labels: Labels,
): string {
  if (first === last) return placeInWords(axis, first, labels);
  const label = (index: number) => labels[axis]?.[index] ?? index;
  return escapeText(words().places(axis, label(first), label(last)));
}

/** Two places in words, with an arrow from a query to its key. */
export function pairInWords(
  axes: readonly [string, string],
  [i, j]: readonly [number, number],
  labels: Labels,
): string {
  const [row, column] = axes;
  return joined(axes, placeInWords(row, i, labels), placeInWords(column, j, labels));
}

/** What is said of a row and of a column, together. */
export function joined(
  [row, column]: readonly [string, string],
  down: string,
  across: string,
): string {
  const { lookup, within } = words();
  const join = row === "query" && column === "key" ? lookup : within;
  return join(down, across);
}

/** The names of all places of an axis, as Plotly's text. */
export function ticksOf(axis: string, size: number, labels: Labels): string[] {
  return Array.from({ length: size }, (_, i) => escapeText(`${labels[axis]?.[i] ?? i}`));
}
