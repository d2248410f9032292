/**
 * A turn of the talk with a kernel: what is asked, all that comes until it is answered,
 * and what may end it before.
 *
 * @module
 */
import type { Json, JsonObject } from "../ipynb/json.ts";
import { outputFault } from "../ipynb/valid/output_fault.ts";
import { type CellError, cellError } from "./cell_error.ts";
import { startDeadline } from "./deadline.ts";
import type { KernelProcess } from "./kernel_process.ts";
import { ask, noteIn } from "./prelude.ts";
import type { JupyterMessage } from "./wire/messages.ts";

/** How to listen to a kernel. */
export interface ListenOptions {
  /**
   * Is given the outputs other than errors, in order, and what should be an error and is
   * none. It says whether they are too much, which ends the turn. Without it they wait for
   * a turn that takes them.
   */
  readonly onOutput?: (output: JupyterMessage) => boolean | void;
  /** How many seconds the kernel may take. */
  readonly timeout?: number;
  /** Ends the turn. */
  readonly signal?: AbortSignal | undefined;
}

/** What can be done in a turn. */
export interface Turn {
  /** Executes a cell, which may ask the reader or not. */
  execute(code: string, mayAsk?: boolean): Executing;
  /** Asks a question, and waits until all that was sent before the answer is here. */
  ask(body?: string, mark?: string): Promise<Json>;
}

/** A cell that is executed. */
export interface Executing {
  /** When it has ended. */
  readonly ended: Promise<void>;
  /** The reply, which may come later. */
  readonly reply: Promise<JsonObject>;
  /** The end as the cell says it itself, if it does: whether it wrote past the messages. */
  readonly said: Promise<boolean>;
}

/** How a turn went. */
export interface Heard<T> {
  /** What came of it, unless the kernel was lost. */
  readonly value?: T;
  /** Why the kernel can execute no more, if it cannot: an error without a stack. */
  readonly lost?: CellError;
  /** The errors that came meanwhile. */
  readonly errors: CellError[];
}

/** Why a cell is ended that shows too much. */
export const TOO_MUCH: CellError = {
  name: "TooMuch",
  message: "it shows more than a notebook can hold",
  traceback: [],
};

/** What shows something, or tells that it does not. */
export const OUTPUTS: ReadonlySet<string> = new Set([
  "stream",
  "display_data",
  "update_display_data",
  "execute_result",
  "clear_output",
  "error",
]);

/** More errors than this nobody reads. */
export const MOST_ERRORS = 1000;

/**
 * Takes a turn.
 *
 * @param process The kernel.
 * @param options How to listen to it.
 * @param act What to do in the turn.
 */
export async function takeTurn<T>(
  process: KernelProcess,
  { onOutput, timeout = Infinity, signal }: ListenOptions,
  act: (turn: Turn) => Promise<T>,
): Promise<Heard<T>> {
  const { promise: end, resolve } = Promise.withResolvers<CellError>();
  const lose = (name: string, message: string) =>
    resolve({ name, message, traceback: [] });
  const errors: CellError[] = [];
  const hearers = new Map<string, Hearer>();
  let isRunning = false;

  const tooLate = () => lose("Timeout", `it did not end within ${timeout} s`);
  const deadline = startDeadline(timeout, {
    interrupt: () => process.interrupt(),
    giveUp: tooLate,
  });
  /** Takes an output; says whether there is something to see. */
  function take(message: JupyterMessage): boolean {
    const { type, content } = message;
    if (!OUTPUTS.has(type)) return false;
    const isError = type === "error" &&
      outputFault({ ...content, output_type: type }) === undefined;
    if (onOutput === undefined) process.strays.push(message);
    else if (isError) errors.push(cellError(content));
    const isTooMuch = (!isError && onOutput?.(message)) || errors.length > MOST_ERRORS;
    if (isTooMuch) resolve(TOO_MUCH);
    return type !== "clear_output";
  }

  process.onMessage = (message, channel) => {
    const { type, parent = "", content } = message;
    const hearer = hearers.get(parent);
    if (channel === "shell" && type === "execute_reply") hearer?.onReply(content);
    if (channel !== "iopub") return;
    const note = noteIn(content);
    let isHeeded = !note && take(message);
    if (note?.question !== undefined) {
      const asker = hearers.get(note.question);
      asker?.onAnswer?.(note.answer ?? null);
      isHeeded = asker !== undefined;
    }
    if (note?.ended) hearer?.onSaid?.(note.written === true);
    if (note?.exit !== undefined) {
      lose("Exit", `it ends the kernel by Deno.exit(${note.exit})`);
    }
    if (type === "status" && content.execution_state === "idle") hearer?.onIdle?.();
    // Many outputs may take longer than the cell did; they only have to keep coming.
    if (isHeeded && !isRunning) deadline.putOff();
  };
  process.strays.splice(0).forEach(take);
  process.ended.then((how) =>
    // An interruption may be the end of it.
    deadline.isPast() ? tooLate() : lose("DeadKernel", `the kernel ${how}`)
  );
  const stop = () => lose("Stopped", "it was stopped");
  signal?.addEventListener("abort", stop);
  if (signal?.aborted) stop();

  const acting = act({
    execute(code, mayAsk) {
      isRunning = true;
      const ended = Promise.withResolvers<void>();
      const reply = Promise.withResolvers<JsonObject>();
      const { promise: said, resolve: onSaid } = Promise.withResolvers<boolean>();
      const onIdle = () => {
        if (isRunning) deadline.putOff();
        isRunning = false;
        ended.resolve();
      };
      const onReply = (content: JsonObject) => {
        onIdle();
        reply.resolve(content);
      };
      // The reply can lie in a buffer of the kernel for 40 ms; the state does not.
      hearers.set(process.execute(code, false, mayAsk), { onIdle, onReply, onSaid });
      return { ended: ended.promise, reply: reply.promise, said };
    },
    ask(body, mark) {
      const question = crypto.randomUUID();
      const { promise, resolve: onAnswer } = Promise.withResolvers<Json>();
      const onReply = ({ status, ename, evalue }: JsonObject) => {
        if (status !== "error") return;
        lose("BrokenKernel", `it breaks what the runner needs: ${ename}: ${evalue}`);
      };
      hearers.set(question, { onReply, onAnswer });
      hearers.set(process.execute(ask(question, body, mark)), { onReply });
      return promise;
    },
  });
  const result = await Promise.race([
    acting.then((value) => ({ value })),
    end.then((lost) => ({ lost })),
  ]);
  deadline.cancel();
  signal?.removeEventListener("abort", stop);
  process.onMessage = (message, channel) => {
    if (channel === "iopub" && !noteIn(message.content)) process.strays.push(message);
  };
  if (deadline.isPast()) tooLate();
  return deadline.isPast() || "lost" in result
    ? { lost: await end, errors }
    : { ...result, errors };
}

/** Whoever waits for something that comes of a request. */
interface Hearer {
  readonly onReply: (content: JsonObject) => void;
  readonly onAnswer?: (answer: Json) => void;
  readonly onIdle?: () => void;
  readonly onSaid?: (written: boolean) => void;
}
