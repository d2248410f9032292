/**
 * What went wrong in a cell: what is shown of it, and whether it ends the run.
 *
 * @module
 */
import { type Cell, hasTag } from "../ipynb/notebook.ts";
import type { Kernel } from "../kernel/client.ts";
import type { Outcome } from "../kernel/execute_cell.ts";
import type { CellError } from "../kernel/cell_error.ts";
import { explainRefusal } from "../kernel/errors/explain_refusal.ts";
import {
  HERE_OR_EARLIER,
  type Origin,
  originOfFloating,
  originOfThrow,
} from "../kernel/errors/locate_error.ts";

/** The cell that ended a run, and why. */
export interface RunFailure {
  /** Which of the code cells it is, counted from 1. */
  readonly cell: number;
  /** The line of the cell, counted from 1, if known. */
  readonly line: number | undefined;
  /** What went wrong. */
  readonly message: string;
}

/** What happened while a cell ran. */
export interface Happened
  extends Partial<Omit<Outcome, "floating" | "written" | "isBusy">> {
  /** The errors of what nobody awaits. */
  readonly floating: readonly CellError[];
  /** What the cell wanted to show, and is no output. */
  readonly odd: readonly CellError[];
  /** Whether an earlier cell had left something that could do it. */
  readonly isShared?: boolean;
  /** Whether it happened after all cells had run. */
  readonly isOver?: boolean;
}

/** What is made of what happened. */
export interface Judged {
  /** The errors to show under the cell, in order. */
  readonly shown: readonly CellError[];
  /** The failure that ends the run, if one does. */
  readonly failure?: RunFailure;
}

/** Of so many errors that nobody awaits the origin is sought; nobody reads more. */
const MOST_SOUGHT = 20;

/**
 * Judges what happened while a cell ran. An error of a cell with the tag
 * `raises-exception` is expected.
 *
 * @param kernel The kernel.
 * @param cells All code cells; the number of the first is 1.
 * @param number The number of the cell that ran.
 * @param happened What happened.
 */
export async function judge(
  kernel: Kernel,
  cells: readonly Cell[],
  number: number,
  happened: Happened,
): Promise<Judged> {
  const { floating, odd, thrown, refused, failedTests = [], lost } = happened;
  const { isShared = false, isOver = false } = happened;
  const sources = cells.map(({ source }) => source);
  const isExpected = ({ cell }: Origin) => hasTag(cells[cell - 1]!, "raises-exception");
  const here: Origin = { cell: number, remark: "" };
  // What says nothing of its place.
  const somewhere: Origin = { ...here, remark: isShared ? HERE_OR_EARLIER : "" };
  if (lost) {
    const message = `${lost.message}${somewhere.remark}`;
    const failure = { cell: number, line: undefined, message };
    return { shown: [...floating, ...odd, lost], failure };
  }
  const before = sources.slice(0, number - 1);
  const refusal = refused
    ? await explainRefusal(kernel, sources[number - 1]!, before)
    : undefined;
  const own = refusal ?? thrown;
  const shown = [...floating, ...odd, ...own ? [own] : []];
  const fail = ({ cell, line, remark }: Origin, { name, message }: CellError) => ({
    shown,
    failure: { cell, line, message: `${name}: ${message}${remark}` },
  });

  for (const error of floating.slice(0, MOST_SOUGHT)) {
    const origin = await originOfFloating(kernel, sources, number, error, isOver);
    if (!isExpected(origin)) return fail(origin, error);
  }
  if (isExpected(here)) return { shown };
  if (odd[0]) return fail(somewhere, odd[0]);
  if (refusal) return fail({ ...here, line: refusal.line }, refusal);
  if (thrown) {
    return fail(await originOfThrow(kernel, sources, number, thrown), thrown);
  }
  if (failedTests.length === 0) return { shown };
  const names = failedTests.map((name) => JSON.stringify(name)).join(", ");
  const told = failedTests.length === 1
    ? `the test ${names} failed`
    : `${failedTests.length} tests failed: ${names}`;
  const message = `${told}${somewhere.remark}`;
  return { shown, failure: { cell: number, line: undefined, message } };
}
