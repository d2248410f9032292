/**
 * What became of a notebook, in one line.
 *
 * @module
 */
import { printable } from "../../../text/printable.ts";
import type { Report } from "../../runner/run_file.ts";
import { words } from "../words/words.ts";

/**
 * The line for a report: the notebook, then how much it held and how long it took.
 *
 * @param report The report.
 * @param width How wide the column of the notebooks is.
 */
export function reportLine(report: Report, width = 0): string {
  const { path, cells, figures, seconds, problems } = report;
  const say = words();
  const columns = [
    printable(path).padEnd(width),
    say.cells(cells).padStart(9),
    say.figures(figures).padStart(11),
    say.seconds(seconds).padStart(7),
  ];
  return columns.join(" ") + (problems.length === 0 ? "" : `  ${say.failed}`);
}
