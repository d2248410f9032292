/**
 * The errors of a cell that has ended, as a reader sees them.
 *
 * @module
 */
import type { CellError } from "../../cell_error.ts";
import type { Kernel } from "../../client.ts";
import type { Outcome } from "../../execute_cell.ts";
import type { Explainer, Shown } from "./explain.ts";
import { words } from "../words/words.ts";

/** A cell that has ended. */
export interface EndedCell {
  /** Its number. */
  readonly number: number;
  /** How it ended. */
  readonly outcome: Outcome;
  /** Whether the reader stopped it. */
  readonly wasStopped: boolean;
}

/** So many errors that nobody awaits are explained; nobody reads more. */
const MOST = 20;

/**
 * Explains the errors of a cell, its own last.
 *
 * @param explain What explains.
 * @param kernel The kernel, which may be lost.
 * @param cell The cell.
 */
export async function errorsOf(
  explain: Explainer,
  kernel: Kernel,
  { number, outcome, wasStopped }: EndedCell,
): Promise<Shown[]> {
  const { floating, thrown, refused, failedTests, lost } = outcome;
  if (lost) {
    const error = { ...lost, message: inWords(lost) };
    const others = floating.slice(0, MOST).map((each) => explain.plain(number, each));
    const text = lost.name === "Exit" ? "exit(" : undefined;
    return [...others, explain.plain(number, error, words().restarted, text)];
  }
  const shown: Shown[] = [];
  for (const error of floating.slice(0, MOST)) {
    shown.push(await explain.floating(kernel, number, error));
  }
  if (refused && wasStopped) {
    // The kernel does not say why a loop ends that it interrupts.
    const error = { name: "AbortError", message: words().stopped, traceback: [] };
    shown.push(await explain.thrown(kernel, number, error));
  } else if (refused) shown.push(await explain.refusal(kernel, number));
  else if (thrown) shown.push(await explain.thrown(kernel, number, thrown));
  else if (failedTests.length > 0) {
    const message = words().failedTests(failedTests);
    const error = { name: "TestFailed", message, traceback: [] };
    shown.push(explain.plain(number, error, words().reportAbove, failedTests[0]));
  }
  return shown;
}

/** Why the kernel can execute no more, in words for the reader of the cell. */
function inWords({ name, message }: CellError): string {
  if (name === "Stopped") return words().couldNotStop;
  const [, code] = name === "Exit" ? /\((.*)\)$/.exec(message) ?? [] : [];
  return code === undefined ? message : words().exits(code);
}
