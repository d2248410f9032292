/**
 * What has fallen out of step.
 *
 * @module
 */

/** Something that a translation lacks, or has otherwise than the English. */
export interface Fault {
  /** The name of the notebook, or the path of another file. */
  readonly notebook: string;
  /** The cell, by its id. */
  readonly cell?: string;
  /** What it is, and what to do. */
  readonly problem: string;
}

/** A fault as a line: notebook, cell, what is wrong and what to do. */
export function inLine({ notebook, cell, problem }: Fault): string {
  return `${notebook}${cell === undefined ? "" : `, cell ${cell}`}: ${problem}`;
}

/** A text, cut if it is long. */
export function inShort(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
