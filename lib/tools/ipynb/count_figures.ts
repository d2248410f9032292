/**
 * The figures of a notebook.
 *
 * @module
 */
import { codeCells, type Notebook, type Output } from "./notebook.ts";

/** How many figures the outputs of a notebook hold: `show` marks them by a class. */
export function countFigures(notebook: Notebook): number {
  return codeCells(notebook).flatMap(({ outputs = [] }) => outputs).filter(isFigure)
    .length;
}

function isFigure({ data }: Output): boolean {
  if (data === null || typeof data !== "object" || Array.isArray(data)) return false;
  const html = data["text/html"];
  return typeof html === "string" && html.includes('class="headlight-figure"');
}
