/**
 * The code that the runner executes in a kernel, besides the cells.
 *
 * @module
 */
import type { Json, JsonObject } from "../ipynb/json.ts";

/** The field of a display's `transient` by which the kernel speaks to the runner. */
const NOTE = "headlight.note";

/** What a kernel says to the runner alone. */
export interface Note {
  /** The identity of the question that it answers. */
  readonly question?: string;
  /** The answer. */
  readonly answer?: Json;
  /** The code with which a cell wants to exit. */
  readonly exit?: number;
}

/** The note in the content of a message, if it is one. */
export function noteIn(content: JsonObject): Note | undefined {
  const transient = content.transient as { [NOTE]?: Note } | undefined;
  return transient?.[NOTE];
}

/**
 * Executed before the first cell.
 *
 * - The kernel swallows a rejection that nobody awaits, and hangs for ever when a timer
 *   throws. Listeners that prevent the default cure both, and report them as errors of
 *   the cell that runs.
 * - `Deno.exit` would take outputs with it that wait in the queue. It says so instead,
 *   behind them, and waits for its end.
 * - Ctrl-C in a terminal reaches the kernel too. The runner decides what it means.
 * - A kernel whose runner was killed ends itself.
 *
 * The symbol tells `notebook()` that it runs here and need not do such things.
 */
export const PRELUDE = `{
  const { setImmediate, Deno } = globalThis;
  const { broadcast } = Deno.jupyter;
  const tell = (note) => {
    const transient = { "${NOTE}": note };
    broadcast("display_data", { data: {}, metadata: {}, transient });
  };
  const report = (event, thrown) => {
    event.preventDefault();
    const isError = thrown instanceof Error;
    broadcast("error", {
      ename: isError ? thrown.name : "Error",
      evalue: isError ? thrown.message : Deno.inspect(thrown),
      traceback: isError ? String(thrown.stack).split("\\n") : [],
    });
  };
  addEventListener("error", (event) => report(event, event.error));
  addEventListener("unhandledrejection", (event) => report(event, event.reason));
  Deno.exit = (code = Deno.exitCode) => {
    tell({ exit: code });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  Deno.addSignalListener("SIGINT", () => {});
  const parent = Deno.ppid;
  setInterval(() => {
    if (Deno.ppid !== parent) Deno.kill(Deno.pid, "SIGKILL");
  }, 1000);
  globalThis[Symbol.for("headlight.runner")] = async (question, ask) => {
    // In this turn of the event loop rejections of the cell are noticed.
    await new Promise((resolve) => setImmediate(resolve));
    tell({ question, answer: await ask().catch(String) ?? null });
  };
}
undefined`;

/**
 * Code that asks the kernel a question. All its output goes through one queue, first in,
 * first out: once the answer is here, so is everything from before.
 *
 * @param question The identity of the question.
 * @param body The body of an async function that returns the answer.
 */
export function ask(question: string, body = ""): string {
  const call = `(${JSON.stringify(question)}, async () => {${body}})`;
  return `globalThis[Symbol.for("headlight.runner")]${call}; undefined`;
}
