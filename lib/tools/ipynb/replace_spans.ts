/**
 * Changes pieces of a source without moving its lines.
 *
 * @module
 */
import type { Span } from "../../notebook/cells/parse_cell.ts";

/** A piece of a source, and what shall stand there. */
export interface Replacement extends Span {
  /** The new text, in one line. */
  readonly text: string;
}

/**
 * Replaces pieces of a source; what follows a piece stays in its line.
 *
 * @param source The source.
 * @param replacements The pieces, none of which overlap.
 */
export function replaceSpans(
  source: string,
  replacements: readonly Replacement[],
): string {
  const fromLast = replacements.toSorted((a, b) => b.start - a.start);
  return fromLast.reduce((result, { start, end, text }) => {
    const lineEnds = source.slice(start, end).replace(/[^\n]/g, "");
    return result.slice(0, start) + text + lineEnds + result.slice(end);
  }, source);
}
