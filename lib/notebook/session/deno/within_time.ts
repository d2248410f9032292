/**
 * Calls that come back, even where what is called does not.
 *
 * @module
 */
import { Script } from "node:vm";

/**
 * Calls a function and stops it if it does not end in time. A loop without an end is
 * stopped too: V8 ends a script at its time limit wherever it is. The function runs here
 * and not in a worker, where it would miss the variables of the cell it was written in.
 *
 * @param milliseconds The time it may take.
 * @param call The function. It must not throw.
 * @returns Whether it ended by itself.
 */
export function withinTime(milliseconds: number, call: () => void): boolean {
  let ended = false;
  const start = performance.now();
  (globalThis as Record<symbol, unknown>)[CALL] = () => {
    call();
    ended = true;
    // Deno breaks if a script ends at the very moment at which it is stopped. So a call
    // that comes near the limit waits until it is stopped.
    while (performance.now() - start > milliseconds - MARGIN);
  };
  try {
    script.runInThisContext({ timeout: milliseconds });
  } catch (error) {
    const isTimeout = (error as { code?: unknown }).code ===
      "ERR_SCRIPT_EXECUTION_TIMEOUT";
    if (!isTimeout) throw error;
  } finally {
    delete (globalThis as Record<symbol, unknown>)[CALL];
  }
  return ended;
}

/** How near to the limit is too near, in milliseconds. */
const MARGIN = 100;

/** Where the script finds the function. */
const NAME = "headlight.call";
const CALL = Symbol.for(NAME);
const script = new Script(`globalThis[Symbol.for("${NAME}")]()`);
