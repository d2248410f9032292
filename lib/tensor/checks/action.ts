/**
 * What is being done, in words.
 *
 * @module
 */

/**
 * What is being done, for errors: `softmax over "key"`. Where it must be put together, a
 * function does that, since most calls are right and need no words.
 */
export type Action = string | (() => string);

/** The words of an action. */
export function say(action: Action): string {
  return typeof action === "string" ? action : action();
}
