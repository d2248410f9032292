/**
 * True or false, and nothing else.
 *
 * @module
 */
import { type Action, say } from "./action.ts";
import { kindOf } from "./kind_of.ts";

/** Refuses what is neither true nor false. */
export function expectFlag(action: Action, what: string, found: unknown): void {
  if (typeof found === "boolean") return;
  throw new TypeError(
    `Cannot ${say(action)}: ${what} must be true or false, found ${kindOf(found)}`,
  );
}
