/**
 * Which English a cell translates.
 *
 * @module
 */
import { createHash } from "node:crypto";
import type { Cell } from "../ipynb/notebook.ts";

/** The name in a cell's metadata under which the hash of the English stands. */
export const ENGLISH = "english";

/** A short hash of the text of an English cell. */
export function englishHash({ source }: Cell): string {
  return createHash("sha256").update(source).digest("hex").slice(0, 12);
}

/** The cells of a translation that stand for English prose, with hashes of it now. */
export function stamped(cells: readonly Cell[], english: readonly Cell[]): Cell[] {
  const known = new Map(english.map((cell) => [cell.id, cell]));
  return cells.map((cell) => {
    const original = known.get(cell.id);
    if (original === undefined || cell.cell_type === "code") return cell;
    return { ...cell, metadata: { ...cell.metadata, [ENGLISH]: englishHash(original) } };
  });
}
