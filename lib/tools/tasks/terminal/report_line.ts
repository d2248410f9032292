/**
 * What became of a notebook, in one line.
 *
 * @module
 */
import type { Report } from "../../runner/run_file.ts";

/**
 * The line for a report: the notebook, then how much it held and how long it took.
 *
 * @param report The report.
 * @param width How wide the column of the notebooks is.
 */
export function reportLine(report: Report, width = 0): string {
  const { path, cells, figures, seconds, problems } = report;
  const columns = [
    path.padEnd(width),
    count(cells, "cell").padStart(9),
    count(figures, "figure").padStart(11),
    `${seconds.toFixed(1)} s`.padStart(7),
  ];
  return columns.join(" ") + (problems.length === 0 ? "" : "  failed");
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? "" : "s"}`;
}
