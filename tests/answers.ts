/**
 * How wrong calls are answered.
 *
 * @module
 */
import { assert } from "./assert.ts";

/**
 * Asserts that a wrong call got a sentence in the house's form: what cannot be done, what is
 * needed, and what was found.
 *
 * @param error What the call threw; undefined if it threw nothing.
 * @param what The call.
 */
export function assertAnswers(error: unknown, what: string): void {
  assert(error instanceof Error, `${what} is accepted`);
  assert(
    (error instanceof TypeError || error instanceof RangeError) &&
      error.message.startsWith("Cannot ") && error.message.includes("found") &&
      error.message.length < 500,
    `${what} is answered with ${error.name}: ${error.message.slice(0, 1000)}`,
  );
}
