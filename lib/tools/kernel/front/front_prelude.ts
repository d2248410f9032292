/**
 * The code that the front executes in the kernel behind it, after the prelude of the
 * runner.
 *
 * @module
 */
import { NOTE, RUNNER } from "../prelude.ts";
import { TERMINAL } from "./terminal_prelude.ts";

/** The field of a message's metadata that says to which cell it belongs. */
export const CELL_FIELD = "headlight.cell";

/** The name of the function through which cells wait for what they await. */
export const WAIT = "__headlightWait";

/**
 * How long what asks for the stop button itself may take to end: so many turns of the
 * event loop, which take longer where it is busy, and so many milliseconds in each.
 */
const PATIENCE_TURNS = 10, PATIENCE_MS = 30;

/** How long the end of a cell waits for what the cell left behind, in milliseconds. */
const LEFT_MS = 2;

/** How long a cell runs before what it awaits lets in what else there is, in milliseconds. */
const BREATH_MS = 100;

/**
 * Executed after the prelude.
 *
 * - What timers and promises show once their cell has ended belongs to it all the same:
 *   every cell runs in a context of its own, which they keep.
 * - A cell that comes to its end says so itself, behind its outputs: whoever would have to
 *   ask would wait as long again.
 * - Stop: what is awaited outside of functions is given up, unless the cell ends before,
 *   since it asked for the stop button itself. A cell that was interrupted in a loop after
 *   it awaited something neither goes on nor ends; the kernel takes note of that when what
 *   is left of it is collected.
 *
 * The symbol tells `notebook()` where it runs.
 *
 * @param stopped What a cell is told that is stopped.
 */
export const frontPrelude = (stopped: string): string =>
  `{
  const { Deno, Promise, Object, DOMException, Map, String, Symbol, setImmediate, setTimeout,
    process, performance } = globalThis;
  const now = () => performance.now();
  const runner = ${RUNNER};
  const { AsyncLocalStorage } = process.getBuiltinModule("node:async_hooks");
  const { jupyter, [Deno.internal]: inside = {} } = Deno;
  const { broadcast } = jupyter, { prints } = runner;
  const tell = (note) =>
    broadcast("display_data", { data: {}, metadata: {}, transient: { "${NOTE}": note } });

  const context = new AsyncLocalStorage();
  // The cell that runs, if one does, and the one that was entered last.
  let current, last = 0;
  runner.enter = (number) => {
    prints.begin();
    current = last = number;
    breath = now();
    context.enterWith(number);
  };
  const owner = () => context.getStore() ?? last;
  const isLate = () => owner() !== current;
  jupyter.broadcast = (type, content, { metadata = {}, buffers = [] } = {}) => {
    const own = isLate() ? { "${CELL_FIELD}": owner() } : {};
    broadcast(type, content, { metadata: { ...metadata, ...own }, buffers });
  };

  if (inside.core?.print && inside.Console) {
    prints.owner = owner;
    const { send } = prints;
    prints.send = (name, text, cell) => {
      if (cell === current) send(name, text);
      else broadcast("stream", { name, text }, { metadata: { "${CELL_FIELD}": cell } });
    };
  }
  ${TERMINAL}
  runner.leave = () => {
    prints.flush();
    current = undefined;
    const is = hasWritten;
    hasWritten = writesOn;
    return is;
  };
  const results = inside.jupyter ?? {}, { broadcastResult } = results;
  results.broadcastResult = async (...args) => {
    await broadcastResult?.(...args);
    // In this turn of the event loop rejections of the cell are noticed.
    await new Promise((resolve) => setImmediate(resolve));
    await runner.settle(1, ${LEFT_MS});
    prints.flush();
    current = undefined;
    tell({ ended: true, written: hasWritten });
  };

  const waiting = new Map();
  let stopped, breath = now();
  const stopError = () => {
    const error = new DOMException(${JSON.stringify(stopped)}, "AbortError");
    return Object.defineProperty(error, "stack", { value: String(error) });
  };
  Object.defineProperty(globalThis, "${WAIT}", { value: async (promise) => {
    const own = owner();
    // A loop that awaits nothing but what is there would never hear of Stop.
    if (now() - breath > ${BREATH_MS}) {
      await new Promise((resolve) => setTimeout(resolve, 1));
      breath = now();
    }
    if (own === stopped) throw stopError();
    const stop = Promise.withResolvers();
    waiting.set(stop.reject, own);
    try {
      return await Promise.race([promise, stop.promise]);
    } finally {
      waiting.delete(stop.reject);
    }
  } });
  const wait = globalThis["${WAIT}"];
  wait.each = async function* (source) {
    const iterator = source[Symbol.asyncIterator]?.() ?? source[Symbol.iterator]();
    // What has come to its end, or failed, is not closed.
    let isOpen = true;
    const next = async () => {
      try {
        const step = await iterator.next();
        isOpen = step.done !== true;
        return step;
      } catch (error) {
        isOpen = false;
        throw error;
      }
    };
    try {
      for (;;) {
        const { done, value } = await wait(next());
        if (done) return;
        yield await wait(value);
      }
    } finally {
      // It may never come.
      if (isOpen) iterator.return?.();
    }
  };
  const collect = () => {
    try {
      process.getBuiltinModule("node:v8").setFlagsFromString("--expose-gc");
      process.getBuiltinModule("node:vm").runInNewContext("gc")();
    } catch {
      // The kernel will be replaced.
    }
  };
  Deno.addSignalListener("SIGINT", async () => {
    tell({ knocked: true });
    // The next cell has nothing to do with it.
    const cell = current;
    for (let turn = 0; turn < ${PATIENCE_TURNS}; turn++) {
      await new Promise((resolve) => setTimeout(resolve, ${PATIENCE_MS}));
    }
    stopped = cell;
    let isWaiting = false;
    for (const [reject, own] of waiting) {
      if (own !== cell) continue;
      isWaiting = true;
      reject(stopError());
    }
    if (!isWaiting && current === cell) collect();
  });
  Object.defineProperty(globalThis, Symbol.for("headlight.front"), { value: true });
}
undefined`;
