/**
 * The execution of one cell: from the request to the last output.
 *
 * @module
 */
import { isDeepStrictEqual } from "node:util";
import type { KernelProcess } from "./kernel_process.ts";
import type { JsonObject } from "../ipynb/json.ts";
import type { JupyterMessage } from "./wire/messages.ts";
import { ask, noteIn } from "./prelude.ts";

/** An error in a cell. */
export interface CellError {
  /** Its name, such as `TypeError`. */
  readonly name: string;
  /** What it says. */
  readonly message: string;
  /** Its stack, line by line. */
  readonly traceback: readonly string[];
}

/** How the execution of a cell ended. */
export interface Outcome {
  /** Its errors: rejections that nobody awaited, throws in timers, last its own throw. */
  readonly errors: readonly CellError[];
  /** Whether the kernel refused the cell without a word of why. */
  readonly refused: boolean;
  /** Why the kernel can execute no more, if it cannot. */
  readonly lost?: string;
}

/** How to execute a cell. */
export interface ExecuteOptions {
  /** Is given the outputs of the cell other than errors, in order. */
  readonly onOutput?: (output: JupyterMessage) => void;
  /** How many seconds the cell may take. */
  readonly timeout?: number;
  /** Ends the execution. */
  readonly signal?: AbortSignal | undefined;
}

const OUTPUTS = new Set([
  "stream",
  "display_data",
  "update_display_data",
  "execute_result",
  "clear_output",
]);

/** How long an interrupted cell may take to end and to give its last outputs. */
const INTERRUPT_LIMIT_MS = 1000;

/**
 * Executes a cell and waits until it has ended and all its outputs are here.
 *
 * The kernel says that a cell has ended when outputs still wait in its queue. Then it is
 * asked a question, whose answer comes last.
 *
 * @param process The kernel.
 * @param code The source of the cell.
 * @param options What to do with outputs, and how long to wait.
 */
export async function executeCell(
  process: KernelProcess,
  code: string,
  { onOutput = () => {}, timeout = Infinity, signal }: ExecuteOptions = {},
): Promise<Outcome> {
  const { promise: end, resolve } = Promise.withResolvers<string | undefined>();
  const question = crypto.randomUUID();
  const errors: CellError[] = [];
  let reply: JsonObject | undefined;
  let ended = false, drained = false, late = false;

  const tooLate = `it did not end within ${timeout} s`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  function waitForMore() {
    clearTimeout(timer);
    if (timeout < Infinity) timer = setTimeout(interrupt, timeout * 1000);
  }
  function interrupt() {
    late = true;
    process.interrupt();
    timer = setTimeout(() => resolve(tooLate), INTERRUPT_LIMIT_MS);
  }
  function take(message: JupyterMessage) {
    if (message.type === "error") errors.push(cellError(message.content));
    else if (OUTPUTS.has(message.type)) onOutput(message);
  }

  process.onMessage = (message) => {
    const { type, parent, content } = message;
    const note = noteIn(content);
    if (!note) take(message);
    drained ||= note?.question === question;
    if (note?.exit !== undefined) {
      resolve(`it ends the kernel by Deno.exit(${note.exit})`);
    }
    if (type === "execute_reply" && parent === id) reply = content;
    // The reply can lie in a buffer of the kernel for 40 ms; the state does not.
    const idle = content.execution_state === "idle" && parent === id;
    if (!ended && (idle || reply)) {
      ended = true;
      process.execute(ask(question));
    }
    // Many outputs may take longer than the cell did; they only have to keep coming.
    if (ended && !late) waitForMore();
    if (reply && drained) resolve(late ? tooLate : undefined);
  };
  const id = process.execute(code, false);
  waitForMore();
  process.ended.then((how) => resolve(`the kernel ${how}`));
  const stop = () => resolve("it was stopped");
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();

  const lost = await end;
  process.onMessage = take;
  clearTimeout(timer);
  signal?.removeEventListener("abort", stop);
  if (lost !== undefined) return { errors, refused: false, lost };
  if (reply?.status !== "error") return { errors, refused: false };

  // The message of a throw overtakes outputs, and is missing where the kernel refused the
  // cell. The reply is the truth.
  const thrown = cellError(reply);
  const told = errors.findIndex((error) => isDeepStrictEqual(error, thrown));
  if (told >= 0) errors.splice(told, 1);
  return { errors: [...errors, thrown], refused: told < 0 };
}

function cellError({ ename, evalue, traceback }: JsonObject): CellError {
  return {
    name: String(ename),
    message: String(evalue),
    traceback: Array.isArray(traceback) ? traceback.map(String) : [],
  };
}
