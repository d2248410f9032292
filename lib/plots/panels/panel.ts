/**
 * What is drawn: matrices, and what stands around them.
 *
 * @module
 */
import type { Labels } from "../labels.ts";
import type { Scale } from "../style/colours.ts";
import type { Matrix } from "./matrix.ts";

/** One matrix, and what stands around it. */
export interface Panel {
  /** What is seen. */
  readonly title: string;
  /** What it means, in a few words under the title. */
  readonly note?: string;
  /** The names of the rows and of the columns. */
  readonly axes: readonly [string, string];
  readonly matrix: Matrix;
  readonly scale: Scale;
  readonly labels: Labels;
  /** Cells with a frame around them: the row and the column of each. */
  readonly framed?: readonly (readonly [row: number, column: number])[];
  /** Which button shows it; panels of other buttons lie behind it, in the same slot. */
  readonly choice?: number;
  /** Its place among the panels in front; without it, the next one. */
  readonly slot?: number;
}

/** What all panels share. */
export interface PanelsOptions {
  readonly title: string;
  /** How many stand side by side; without it, as many as leave room for numbers. */
  readonly columns?: number;
  /** The names of the buttons. */
  readonly choices?: readonly string[];
}
