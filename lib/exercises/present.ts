/**
 * Words and tables under a cell.
 *
 * @module
 */
import { flushConsole } from "../notebook/coalesced_console.ts";
import { display, isUnderRunner, pause } from "../notebook/kernel.ts";

/** What a front end needs to put an output under its cell, in milliseconds. */
const SETTLING = 10;

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
  if (!isUnderRunner()) await pause(SETTLING);
}
