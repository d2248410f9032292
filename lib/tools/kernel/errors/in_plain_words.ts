/**
 * What Deno's kernel says of errors that it cannot show.
 *
 * @module
 */
import type { CellError } from "../cell_error.ts";

/** What the kernel says where a value says nothing of itself, or cannot be read. */
const NOTHING = "(none)";

/** What it says where a value is none, or JSON has none for it. */
const NULL = "null";

/** What it says where a text is not one that JSON in UTF-8 can hold. */
const HALF = "Unterminated string literal";

/**
 * An error of a cell in words that are true, where those of Deno's kernel are of its own
 * insides.
 *
 * @param error The error as the kernel tells it.
 */
export function inPlainWords(error: CellError): CellError {
  const { name, message, traceback } = error;
  if (name === HALF && message === HALF && traceback.length === 0) {
    return { name: "TypeError", message: HALF_CHARACTER, traceback };
  }
  // An error without a message has a stack all the same.
  if (traceback.join("") !== "") return error;
  if (message === NULL) return { name, message: ONLY_NULL, traceback };
  return message === NOTHING ? { name, message: UNREADABLE, traceback: [] } : error;
}

/** Said of what is thrown and is empty, or throws in turn when it is read. */
export const UNREADABLE =
  "A value was thrown that says nothing of itself, or cannot be shown";

const ONLY_NULL = "null, or what Deno's kernel takes for it: undefined, NaN, an infinity";

const HALF_CHARACTER =
  "Deno's kernel cannot show what the cell gives or throws: its text " +
  "must be of whole characters, it holds half of one. Its toWellFormed() is whole";
