/**
 * The place where an answer will stand.
 *
 * @module
 */

/** What {@linkcode todo} throws. */
export class Unfinished extends Error {
  override name = "Unfinished";
}

/**
 * Stands where the reader's code will stand. It fits every type, since it never returns.
 *
 * @throws {Unfinished} Always; `check` then says what is to be written.
 *
 * @example An exercise before it is done
 * ```ts
 * import { check, exactLookup, todo } from "@headlight/attention/notebook";
 *
 * await check(exactLookup, (similarities) => todo());
 * ```
 */
export function todo(): never {
  throw new Unfinished("This part is not written yet");
}
