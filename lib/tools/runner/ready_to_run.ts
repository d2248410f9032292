/**
 * Notebooks before they run.
 *
 * @module
 */
import { parseCell } from "../../notebook/cells/parse_cell.ts";
import { asTaken } from "../../notebook/cells/read_cell.ts";
import { statedLanguage } from "../ipynb/language.ts";
import { codeCells, hasTag, type Notebook } from "../ipynb/notebook.ts";
import { DEEPEST, hasInfinite, isTooDeep } from "../ipynb/valid/depth.ts";
import { notebookFault } from "../ipynb/valid/notebook_fault.ts";
import { repairNotebook } from "../ipynb/valid/repair_notebook.ts";

/**
 * The notebook as it can be run and saved: put right where that is possible.
 *
 * @param notebook The notebook.
 * @param name How to call it in errors.
 * @throws {TypeError} If it could not be saved as a notebook, or may be in another
 * language.
 */
export function readyToRun(notebook: Notebook, name: string): Notebook {
  const refuse = (reason: string) =>
    new TypeError(`Cannot run notebook "${name}": ${reason}`);
  if (isTooDeep(notebook)) {
    throw refuse(`it must be nested ${DEEPEST} levels deep at most, it is deeper`);
  }
  const repaired = repairNotebook(notebook);
  const fault = notebookFault(repaired);
  if (fault !== undefined) throw refuse(fault);
  const { cells, metadata } = repaired;
  const huge = cells.findIndex(hasInfinite);
  if (huge >= 0 || hasInfinite(metadata)) {
    const place = huge >= 0 ? `cell ${huge + 1} of ${cells.length}` : "its metadata";
    throw refuse(`its numbers must be below 1.8e308, one in ${place} is not`);
  }
  if (statedLanguage(repaired.metadata) !== undefined) return repaired;
  for (const [i, cell] of codeCells(repaired).entries()) {
    if (hasTag(cell, "skip-execution")) continue;
    const { problem } = parseCell(asTaken(cell.source));
    if (problem === undefined) continue;
    throw refuse(
      `it names no language, so all of it must be TypeScript, cell ${i + 1}, ` +
        `line ${problem.line} is not: ${problem.message}`,
    );
  }
  return repaired;
}
