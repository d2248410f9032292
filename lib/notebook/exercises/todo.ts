/**
 * The place where an answer will stand.
 *
 * @module
 */
import { expectArguments } from "../../tensor/checks/expect.ts";

/** What {@linkcode todo} throws. */
export class Unfinished extends Error {
  override name = "Unfinished";
}

/**
 * Stands where the reader's code will stand. It fits every type, since it never returns.
 *
 * @throws {Unfinished} Always; `check` then says what is to be written.
 * @throws {TypeError} If it is given anything: it would be ignored.
 *
 * @example An exercise before it is done
 * ```ts
 * import { check, exercises, todo } from "@headlight/attention/notebook";
 *
 * await check(exercises.exactLookup, (similarities) => todo());
 * ```
 */
export function todo(): never {
  expectArguments("leave this to be written", arguments.length, 0);
  throw new Unfinished("This part is not written yet");
}
