/**
 * Runs a notebook from top to bottom on a kernel of its own.
 *
 * @module
 */
import type { CellError } from "../kernel/cell_error.ts";
import { startKernel } from "../kernel/client.ts";
import { keepingValue } from "../kernel/keeping_value.ts";
import { codeCells, hasTag, type Notebook, type Output } from "../ipynb/notebook.ts";
import type { Outcome } from "../kernel/execute_cell.ts";
import { MOST_ERRORS, TOO_MUCH } from "../kernel/turn.ts";
import type { JupyterMessage } from "../kernel/wire/messages.ts";
import { outputCollector } from "./output_collector.ts";
import { type Happened, judge, type RunFailure } from "./run_failure.ts";

/** How a run went. */
export interface Run {
  /** How many code cells were executed. */
  readonly cells: number;
  /** How many seconds it took, with the start of the kernel. */
  readonly seconds: number;
  /** The failure that ended it, if one did. */
  readonly failure?: RunFailure;
  /** Whether something was left in the end whose outputs are lost. */
  readonly isBusy: boolean;
}

/** How many seconds a cell may take. */
export const DEFAULT_TIMEOUT = 60;

/** How to run a notebook. */
export interface RunOptions {
  /** How many seconds each cell may take; 60, if nothing is said. */
  readonly timeout?: number;
  /** Ends the run. */
  readonly signal?: AbortSignal | undefined;
  /** Is called after each cell. */
  readonly onCell?: () => void;
}

/**
 * Executes the code cells of a notebook, and puts their outputs in the place of the old
 * ones. It stops at the first cell that fails, unless the cell has the tag
 * `raises-exception`; what later cells showed stays as it was. A cell with the tag
 * `skip-execution` is not executed, and keeps what it shows.
 *
 * @param notebook The notebook; its outputs are changed.
 * @param directory Where it runs: relative paths and imports in cells start there.
 * @param options How to run it.
 */
export async function runNotebook(
  notebook: Notebook,
  directory: string,
  { timeout = DEFAULT_TIMEOUT, signal, onCell = () => {} }: RunOptions = {},
): Promise<Run> {
  const start = performance.now();
  const collector = outputCollector();
  const all = codeCells(notebook);
  const sent = all.map((cell) => ({ ...cell, source: keepingValue(cell.source) }));
  let cells = 0, last = 0, isBusy = false;
  let failure: RunFailure | undefined;
  await using kernel = await startKernel(directory);

  // Whether the cells before the one that runs left something, and that one did.
  let isShared = false, isLeft = false;
  // Of the cell that runs.
  let outputs: Output[] = [];
  let odd: CellError[] = [];
  const onOutput = (message: JupyterMessage) => {
    const fault = collector.add(message);
    if (fault !== undefined) odd.push(notShown(message.type, fault));
    return collector.isFull() || odd.length > MOST_ERRORS;
  };
  const listening = { onOutput, timeout, signal };
  async function take({ written: text, ...happened }: Took) {
    if (text !== "") collector.add({ type: "stream", content: { name: "stdout", text } });
    const lost = happened.lost ?? (collector.isFull() ? TOO_MUCH : undefined);
    const judged = await judge(kernel, sent, last, {
      ...happened,
      ...(lost && { lost }),
      odd,
      isShared,
    });
    outputs.push(...judged.shown.map(errorOutput));
    failure = judged.failure;
  }

  for (const [i, cell] of all.entries()) {
    if (hasTag(cell, "skip-execution")) continue;
    last = i + 1;
    isShared = isLeft;
    [outputs, odd] = [[], []];
    Object.assign(cell, { outputs, execution_count: ++cells });
    collector.startCell(outputs);
    const outcome = await kernel.execute(sent[i]!.source, { ...listening, number: last });
    await take(outcome);
    isLeft = outcome.isBusy;
    onCell();
    if (failure) break;
  }
  if (!failure && last > 0) {
    odd = [];
    const settled = await kernel.settle(listening);
    await take({ ...settled, isOver: true });
    ({ isBusy } = settled);
  }
  collector.finish();
  const seconds = (performance.now() - start) / 1000;
  return { cells, seconds, isBusy, ...(failure && { failure }) };
}

/** What happened while a cell ran, and what it wrote to the terminal. */
type Took = Omit<Happened, "odd" | "isShared"> & Pick<Outcome, "written">;

function notShown(type: string, fault: string): CellError {
  const message = `Cannot show an output of type "${type}": it ${fault}`;
  return { name: "TypeError", message, traceback: [] };
}

function errorOutput({ name, message, traceback }: CellError): Output {
  return {
    output_type: "error",
    ename: name,
    evalue: message,
    traceback: [...traceback],
  };
}
