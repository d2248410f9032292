/**
 * The execution of one cell: from the request to the last output.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import { type CellError, cellError } from "./cell_error.ts";
import { inPlainWords } from "./errors/in_plain_words.ts";
import type { KernelProcess } from "./kernel_process.ts";
import type { JsonObject } from "../ipynb/json.ts";
import { IS_BUSY, LEAVE, namedCell, SETTLE } from "./prelude.ts";
import { endOf, readReport } from "./test_report.ts";
import { type Executing, type ListenOptions, takeTurn, type Turn } from "./turn.ts";

/** How the execution of a cell ended. */
export interface Outcome {
  /** The errors of what nobody awaits: rejections, throws in timers, from any cell. */
  readonly floating: readonly CellError[];
  /** The error that the cell throws itself. */
  readonly thrown?: CellError;
  /** Whether the kernel refused the cell without a word of why. */
  readonly refused: boolean;
  /** Why the kernel can execute no more, if it cannot. */
  readonly lost?: CellError;
  /** What the cell wrote past the messages of the kernel, the report of its tests first. */
  readonly written: string;
  /** The tests that failed, by name. */
  readonly failedTests: readonly string[];
  /** Whether something was left in the end that may still do something, as far as it was asked. */
  readonly isBusy: boolean;
}

/** How to execute a cell. */
export interface ExecuteOptions extends ListenOptions {
  /** Its number, by which the engine is to know it. */
  readonly number?: number;
  /** Whether it may ask the reader. */
  readonly mayAsk?: boolean;
  /** Whether cells say themselves when they have come to their end. */
  readonly saysEnd?: boolean;
  /** How long that may come after the reply, in milliseconds; 200 if nobody says. */
  readonly late?: number;
}

/** How long the end of a cell may come after the reply, if nobody says. */
const LATE_MS = 200;

/**
 * Executes a cell and waits until it has ended and all its outputs are here.
 *
 * The kernel says that a cell has ended when outputs still wait in its queue. Then it is
 * asked a question, whose answer comes last, unless the cell says as much itself.
 *
 * @param process The kernel.
 * @param code The source of the cell.
 * @param options What to do with outputs, and how long to wait.
 */
export async function executeCell(
  process: KernelProcess,
  code: string,
  { number, mayAsk, saysEnd, late = LATE_MS, onOutput = () => {}, ...options }:
    ExecuteOptions = {},
): Promise<Outcome> {
  const mark = markOf();
  const listening = { onOutput, ...options };
  const { value, lost, errors } = await takeTurn(process, listening, async (turn) => {
    const executing = turn.execute(
      number === undefined ? code : namedCell(code, number),
      mayAsk,
    );
    if (saysEnd) {
      const { reply, written } = await ownEnd(turn, executing, late);
      if (!written) return { reply, said: "", isBusy: false };
    } else await executing.ended;
    const [content, isBusy] = await Promise.all([
      executing.reply,
      turn.ask(IS_BUSY, mark),
    ]);
    const said = await process.terminal.takeThrough(endOf(mark));
    return { reply: content, said, isBusy: isBusy === true };
  });
  const { text: written, failed: failedTests } = readReport(
    value?.said ?? process.terminal.take(),
    mark,
  );
  const rest = { written, failedTests, isBusy: value?.isBusy ?? false };
  if (lost) return { floating: errors, refused: false, lost, ...rest };
  if (value?.reply.status !== "error") {
    return { floating: errors, refused: false, ...rest };
  }
  // The message of a throw overtakes outputs, and is missing where the kernel refused the
  // cell. The reply is the truth.
  const thrown = cellError(value.reply);
  const told = errors.findIndex((error) => isDeepStrictEqual(error, thrown));
  if (told >= 0) errors.splice(told, 1);
  const refused = told < 0;
  return { floating: errors, thrown: inPlainWords(thrown), refused, ...rest };
}

/** A new name for the empty test by which a kernel is asked for its terminal. */
const markOf = () => `headlight ${crypto.randomUUID()}`;

/**
 * The end of a cell as it says it itself. One that throws cannot; nor can one that takes
 * from the kernel what that needs.
 */
async function ownEnd(
  turn: Turn,
  { reply, said }: Executing,
  late: number,
): Promise<{ reply: JsonObject; written: boolean }> {
  const isSaid = said.then((written) => ({ reply: {}, written }));
  const isReplied = reply.then(async (reply) => {
    if (reply.status !== "error") await within(late, said);
    return { reply };
  });
  const end = await Promise.race([isSaid, isReplied]);
  if ("written" in end && !end.written) return end;
  return { ...end, written: await turn.ask(LEAVE) === true };
}

/** Waits for something, but not longer. */
async function within(milliseconds: number, promise: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise((resolve) => timer = setTimeout(resolve, milliseconds));
  await Promise.race([promise, limit]);
  clearTimeout(timer);
}

/** What came of waiting for what cells left behind. */
export interface Settled
  extends Pick<Outcome, "floating" | "lost" | "written" | "failedTests"> {
  /** Whether something is left that may still show something. */
  readonly isBusy: boolean;
}

/**
 * Waits a moment for timers and the like that cells left behind.
 *
 * @param process The kernel.
 * @param options What to do with outputs.
 */
export async function settle(
  process: KernelProcess,
  { onOutput = () => {}, ...options }: ListenOptions,
): Promise<Settled> {
  const listening = { onOutput, ...options };
  const mark = markOf();
  const { value, lost, errors } = await takeTurn(process, listening, async (turn) => {
    const isBusy = await turn.ask(SETTLE) === true;
    await turn.ask("", mark);
    return { isBusy, said: await process.terminal.takeThrough(endOf(mark)) };
  });
  const { isBusy = false, said = process.terminal.take() } = value ?? {};
  const { text: written, failed: failedTests } = readReport(said, mark);
  return { floating: errors, isBusy, written, failedTests, ...(lost && { lost }) };
}
