/**
 * What a notebook is.
 *
 * Source: https://nbformat.readthedocs.io/en/stable/format_description.html.
 *
 * @module
 */
import type { JsonObject } from "./json.ts";

/** What a cell showed. */
export type Output = JsonObject & { output_type: string };

/** A cell of a notebook. */
export interface Cell {
  /** `code`, `markdown` or `raw`. */
  readonly cell_type: string;
  /** Its identity in the notebook. */
  readonly id: string;
  /** Its text. */
  readonly source: string;
  /** What else is known of it, its `tags` among other things. */
  readonly metadata: JsonObject;
  /** What it showed, in a code cell. */
  outputs?: Output[];
  /** Which one it was of the cells that ran, in a code cell. */
  execution_count?: number | null;
}

/** A notebook. */
export interface Notebook {
  /** Its cells, from top to bottom. */
  readonly cells: Cell[];
  /** What else is known of it, its kernel among other things. */
  readonly metadata: JsonObject;
  /** The version of the format. */
  readonly nbformat: 4;
  /** The minor version of the format. */
  readonly nbformat_minor: number;
}

/** The cells that a kernel executes; front ends do not count empty ones either. */
export function codeCells(notebook: Notebook): Cell[] {
  return notebook.cells.filter(({ cell_type, source }) =>
    cell_type === "code" && source.trim() !== ""
  );
}

/** Whether a cell has a tag. */
export function hasTag(cell: Cell, tag: string): boolean {
  const { tags } = cell.metadata;
  return Array.isArray(tags) && tags.includes(tag);
}
