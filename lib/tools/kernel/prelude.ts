/**
 * The code that the runner executes in a kernel, besides the cells.
 *
 * @module
 */
import { CONSOLE } from "./console_prelude.ts";
import { UNREADABLE } from "./errors/in_plain_words.ts";
import type { Json } from "../ipynb/json.ts";
import { isObject } from "../ipynb/valid/shapes.ts";
import { emptyTest } from "./test_report.ts";

/**
 * The field of a display's `transient` by which the kernel speaks to the runner.
 */
export const NOTE = "headlight.note";

/** What a kernel says to the runner alone. */
export interface Note {
  /** The identity of the question that it answers. */
  readonly question?: string;
  /** The answer. */
  readonly answer?: Json;
  /** The code with which a cell wants to exit. */
  readonly exit?: number;
  /** Whether its request has come to its end, and all its outputs came before. */
  readonly ended?: boolean;
  /** Whether something was written past the messages until then. */
  readonly written?: boolean;
  /** Whether the kernel has heard a knock. */
  readonly knocked?: boolean;
}

/** The note in the content of a message, if it is one. */
export function noteIn(content: Json): Note | undefined {
  const transient = isObject(content) ? content.transient : undefined;
  const note = isObject(transient) ? transient[NOTE] : undefined;
  return isObject(note) ? note as Note : undefined;
}

/** How often a kernel that still has something to do is asked again, and how soon. */
const ROUNDS = 50, ROUND_MS = 20;

/** How many stacks a kernel remembers. */
const REMEMBERED = 100;

/** The name under which the engine knows the code of a cell. */
const CELL = "headlight-cell-";

/** The code of a cell, known to the engine by its number. */
export function namedCell(code: string, number: number): string {
  // Whether a cell in braces is an object hangs on whether it ends with a semicolon.
  const end = code.trimEnd().endsWith(";") ? "\n//;" : "\n";
  return `${code}\n//# sourceURL=${CELL}${number}${end}`;
}

/** A place in the code of a cell as the kernel sees it, in a line of a stack. */
export const CELL_FRAME = new RegExp(`${CELL}(\\d+):(\\d+):(\\d+)(\\)?)$`);

/**
 * Executed before the first cell.
 *
 * - The kernel swallows a rejection that nobody awaits, and hangs for ever when a timer
 *   throws. Listeners that prevent the default cure both, and report them as errors of
 *   the cell that runs.
 * - Stacks do not say from which cell a function comes. The engine knows; what it says is
 *   kept with the text of the stack, which stays as it is.
 * - `Deno.exit` would take outputs with it that wait in the queue. It says so instead,
 *   behind them, and waits for its end.
 * - Ctrl-C in a terminal reaches the kernel too. The runner decides what it means.
 * - A kernel whose runner was killed ends itself.
 *
 * The symbol tells `notebook()` that it runs here and need not do such things.
 */
export const PRELUDE = `{
  const { setImmediate, setTimeout, Deno, Promise, Object, Error, Set, String } = globalThis;
  const { Atomics, Int32Array, SharedArrayBuffer, performance } = globalThis;
  ${CONSOLE}
  const { inspect, jupyter: { broadcast }, test } = Deno;
  const tell = (note) => {
    const transient = { "${NOTE}": note };
    broadcast("display_data", { data: {}, metadata: {}, transient });
  };

  const told = new Map();
  const textOf = (error) => {
    const { name = "Error", message = "" } = error ?? {};
    return message === "" ? String(name) : name === "" ? String(message)
      : String(name) + ": " + String(message);
  };
  const prepareStackTrace = (error, sites) => {
    let full = textOf(error);
    for (const site of sites) full += "\\n    at " + site;
    const text = full.replaceAll(/${CELL}\\d+/g, "<anonymous>");
    if (text === full) return text;
    told.delete(text);
    told.set(text, full);
    if (told.size > ${REMEMBERED}) told.delete(told.keys().next().value);
    return text;
  };
  Object.defineProperty(Error, "prepareStackTrace", {
    value: prepareStackTrace, writable: true, configurable: true,
  });

  const attempt = (get, otherwise) => {
    try {
      return String(get());
    } catch {
      return otherwise;
    }
  };
  const rejected = new Set();
  const report = (event, thrown, text) => {
    event.preventDefault();
    const isError = attempt(() => thrown instanceof Error) === "true";
    const stack = isError ? attempt(() => thrown.stack, "") : "";
    if (event.type === "unhandledrejection" && stack !== "") rejected.add(stack);
    if (rejected.size > ${REMEMBERED}) rejected.delete(rejected.keys().next().value);
    broadcast("error", {
      ename: isError ? attempt(() => thrown.name, "Error") : "Error",
      evalue: text ?? attempt(() => isError ? thrown.message : inspect(thrown), "${UNREADABLE}"),
      traceback: stack === "" ? [] : stack.split("\\n"),
    });
  };
  // A worker's error has only a message here.
  addEventListener("error", (event) =>
    report(event, event.error, event.error == null ? event.message : undefined));
  addEventListener("unhandledrejection", (event) => report(event, event.reason));

  Deno.exit = (code = Deno.exitCode) => {
    tell({ exit: code });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  };
  Deno.addSignalListener("SIGINT", () => {});
  const parent = Deno.ppid;
  const watch = setInterval(() => {
    if (Deno.ppid !== parent) Deno.kill(Deno.pid, "SIGKILL");
  }, 1000);

  const pause = (wait, ...time) => new Promise((resolve) => wait(resolve, ...time));
  const isBusy = Deno[Deno.internal]?.core?.eventLoopHasMoreWork ?? (() => false);
  const runner = async (question, ask, mark) => {
    if (mark) test(mark);
    // In this turn of the event loop rejections of the cell are noticed.
    await pause(setImmediate);
    tell({ question, answer: await ask().catch(String) ?? null });
  };
  runner.prints = prints;
  runner.told = (text) => told.get(text) ?? null;
  runner.isRejected = (text) => rejected.has(text);
  runner.settle = async (rounds = ${ROUNDS}, time = ${ROUND_MS}) => {
    Deno.unrefTimer(watch);
    for (let i = 0; i < rounds && isBusy(); i++) await pause(setTimeout, time);
    const busy = isBusy();
    Deno.refTimer(watch);
    return busy;
  };
  globalThis[Symbol.for("headlight.runner")] = runner;
}
undefined`;

/** What the prelude leaves behind, as code. */
export const RUNNER = `globalThis[Symbol.for("headlight.runner")]`;

/** A question whose answer says what the engine knows of a stack, given by its text. */
export const aboutStack = (text: string): string =>
  `return ${RUNNER}.told(${JSON.stringify(text)});`;

/** A question whose answer says whether an error, given by its stack, was not awaited. */
export const isRejected = (text: string): string =>
  `return ${RUNNER}.isRejected(${JSON.stringify(text)});`;

/**
 * A question that waits a moment for what is still to be done, and whose answer says
 * whether something is left.
 */
export const SETTLE = `return await ${RUNNER}.settle();`;

/** A question whose answer says whether something is left that is still to be done. */
export const IS_BUSY = `return await ${RUNNER}.settle(0);`;

/**
 * A question that leaves a cell, and whose answer says whether something was written past
 * the messages since it was asked last; kernels answer it whose cells say their end.
 */
export const LEAVE = `return ${RUNNER}.leave();`;

/**
 * Code that asks the kernel a question. All its output goes through one queue, first in,
 * first out: once the answer is here, so is everything from before.
 *
 * @param question The identity of the question.
 * @param body The body of an async function that returns the answer.
 * @param mark The name of an empty test that marks the place on the terminal, if any.
 */
export function ask(question: string, body = "", mark?: string): string {
  const test = mark === undefined ? "undefined" : emptyTest(mark);
  return `${RUNNER}(${
    JSON.stringify(question)
  }, async () => {${body}}, ${test}); undefined`;
}
