/**
 * What a notebook of the course keeps to, as far as it can be measured.
 *
 * @module
 */
import { countFigures } from "../lib/tools/ipynb/count_figures.ts";
import { codeCells, type Notebook } from "../lib/tools/ipynb/notebook.ts";
import { parseCell } from "../lib/notebook/cells/parse_cell.ts";

const MOST_LINES = 12;
const MEDIAN_LINES = 4;

/** The rules that a notebook breaks, each in a sentence. */
export function brokenRules(notebook: Notebook): string[] {
  const cells = codeCells(notebook);
  const lines = cells.map(({ source }) => source.split("\n").length);
  const broken: string[] = [];

  for (const [i, { source, outputs = [], execution_count }] of cells.entries()) {
    const name = `cell ${i + 1}`;
    if (lines[i]! > MOST_LINES) {
      broken.push(`${name} must have at most ${MOST_LINES} lines, it has ${lines[i]}`);
    }
    if (i > 0 && parseCell(source).imports.length > 0) {
      broken.push(`${name} must not import, only the first code cell may`);
    }
    if (execution_count !== i + 1) {
      broken.push(`${name} must be saved with the outputs of a run from top to bottom`);
    }
    if (outputs.some(({ output_type }) => output_type === "error")) {
      broken.push(`${name} must not show an error`);
    }
  }
  const middle = median(lines);
  if (middle > MEDIAN_LINES) {
    broken.push(
      `the median of the lines must be at most ${MEDIAN_LINES}, it is ${middle}`,
    );
  }
  const figures = countFigures(notebook);
  if (2 * figures < cells.length) {
    broken.push(
      `there must be a figure for every two code cells, ` +
        `there are ${figures} for ${cells.length}`,
    );
  }
  return broken;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = low] = sorted.slice(
    Math.ceil(middle) - 1,
    Math.floor(middle) + 1,
  );
  return (low + high) / 2;
}
