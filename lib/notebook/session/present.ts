/**
 * Words, tables and figures under a cell.
 *
 * @module
 */
import { flushConsole } from "./coalesced_console.ts";
import { display, isUnderRunner, pause } from "./kernel.ts";

/** What a front end needs to put an output under its cell, in milliseconds. */
const SETTLING = 10;

/** A kernel may garble a message of a megabyte if it is followed at once by another. */
const LONG = { characters: 500_000, pause: 100 };

/**
 * Shows something under the cell; outside a notebook, prints its text.
 *
 * @param data The forms it has; `text/plain` is one of them.
 */
export async function present(data: Readonly<Record<string, string>>): Promise<void> {
  const output = display();
  if (output === undefined) {
    console.log(data["text/plain"]);
    return;
  }
  flushConsole();
  await output.broadcast("display_data", { data, metadata: {}, transient: {} });
  const isLong = Object.values(data).some(({ length }) => length > LONG.characters);
  if (isLong) await pause(LONG.pause);
  else if (!isUnderRunner()) await pause(SETTLING);
}
