/**
 * Runs the course and shows how far it has come.
 *
 * @module
 */
import { printable } from "../../text/printable.ts";
import { findNotebooks } from "../ipynb/find_notebooks.ts";
import { codeCells } from "../ipynb/notebook.ts";
import { readNotebook } from "../ipynb/notebook_file.ts";
import { progressBar } from "./terminal/progress_bar.ts";
import { reportLine } from "./terminal/report_line.ts";
import { runFiles } from "../runner/run_files.ts";
import { words } from "./words/words.ts";

/**
 * Runs the notebooks of a folder and shows how far it has come.
 *
 * @param folder The path of the folder.
 * @param signal Stops it; its reason is the exit code.
 * @param onNotebook Is told that one has ended, and is saved.
 * @returns The exit code: 0 if every cell of every notebook succeeded.
 * @throws {TypeError} If the folder holds no notebooks.
 */
export async function runCourse(
  folder: string,
  signal: AbortSignal,
  onNotebook: () => void,
): Promise<number> {
  const paths = await findNotebooks([folder]);
  const width = Math.max(...paths.map((path) => path.length));
  const bar = progressBar(await countCells(paths), words().cellsOf);
  const problems: string[] = [];
  for await (const report of runFiles(paths, { signal, onCell: bar.step })) {
    if (signal.aborted) continue;
    bar.print(reportLine(report, width));
    problems.push(...report.problems);
    onNotebook();
  }
  bar.clear();
  if (signal.aborted) {
    console.error(words().stopped);
    return signal.reason;
  }
  for (const problem of problems) console.error(printable(problem));
  return problems.length > 0 ? 1 : 0;
}

async function countCells(paths: readonly string[]): Promise<number> {
  const counts = await Promise.all(paths.map((path) =>
    // One that cannot be read is reported when its turn comes.
    readNotebook(path).then((notebook) => codeCells(notebook).length, () => 0)
  ));
  return counts.reduce((sum, count) => sum + count, 0);
}
