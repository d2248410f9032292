/**
 * A cell of a notebook as a part of a chapter.
 *
 * @module
 */
import type { Cell, Output } from "../../ipynb/notebook.ts";
import type { Prose, ReadProse } from "../markup/prose/prose.ts";
import { attachedPictures } from "./attachments.ts";
import { type Shown, shownOf, shownOutputs } from "./shown.ts";

/** Prose. */
export interface ProseCell {
  readonly kind: "prose";
  /** What it says. */
  readonly prose: Prose;
}

/** Text that is shown as it is, or in the type that it says it has. */
export interface RawCell {
  readonly kind: "raw";
  /** The text. */
  readonly source: string;
  /** Its type, if it says one. */
  readonly type: string;
}

/** Code and what it showed. */
export interface CodeCell {
  readonly kind: "code";
  /** The code. */
  readonly source: string;
  /** Whether the code is shown. */
  readonly input: Shown;
  /** What it showed. */
  readonly outputs: readonly Output[];
  /** Whether that is folded. */
  readonly foldsOutputs: boolean;
}

/** A cell that is shown. */
export type ChapterCell =
  & (ProseCell | RawCell | CodeCell)
  & {
    /** Which of all cells of the notebook it is, counted from 1. */
    readonly number: number;
    /** Whether all of it is folded. */
    readonly isFolded: boolean;
  };

/**
 * What of a cell a chapter shows, if it shows any of it.
 *
 * @param cell The cell.
 * @param number Which of all cells it is, counted from 1.
 * @param read Reads prose.
 */
export function chapterCell(
  cell: Cell,
  number: number,
  read: ReadProse,
): ChapterCell | undefined {
  const shown = shownOf(cell);
  const { cell_type, source, metadata } = cell;
  const isBlank = source.trim() === "";
  if (shown.cell === "gone") return undefined;
  if (cell_type === "code") {
    // A result stays when its code was taken away, as in Jupyter.
    if (isBlank && (cell.outputs ?? []).length === 0) return undefined;
    return {
      number,
      isFolded: shown.cell === "folded",
      kind: "code",
      source,
      input: isBlank ? "gone" : shown.input,
      outputs: shown.outputs === "gone" ? [] : shownOutputs(cell, shown),
      foldsOutputs: shown.outputs === "folded",
    };
  }
  if (isBlank || shown.input === "gone") return undefined;
  const isFolded = shown.cell === "folded" || shown.input === "folded";
  if (cell_type === "markdown") {
    const prose = read(source, attachedPictures(cell));
    return { number, isFolded, kind: "prose", prose };
  }
  // Jupyter shows a type that it does not know as raw text, so that nothing is lost.
  const type = String(metadata["raw_mimetype"] ?? metadata["format"] ?? "");
  return { number, isFolded, kind: "raw", source, type };
}
