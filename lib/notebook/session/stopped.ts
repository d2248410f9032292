/**
 * The stop button of a front end.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Tells a long cell that the reader pressed stop. It works in loops that let other things
 * happen in between, as every `await show(…)` does.
 *
 * @returns A signal that is aborted at the next press.
 * @throws {TypeError} If it is given anything.
 *
 * @example A loop that can be stopped
 * ```ts
 * import { stopped } from "@headlight/attention/notebook";
 *
 * const signal = stopped();
 * for (let step = 0; step < 3 && !signal.aborted; step++) {
 *   await new Promise((resolve) => setTimeout(resolve, 1));
 * }
 * ```
 */
export function stopped(): AbortSignal {
  expectArguments("hear of the stop button", arguments.length, 0);
  return surroundings().stopped();
}
