/**
 * A console that sends few messages.
 *
 * Front ends lose or misplace some of the messages that come at the end of a cell, and
 * more of them the more there are.
 *
 * @module
 */

/** Sends whatever the console has been told and has not sent yet. */
export function flushConsole(): void {
  const sending = pending;
  pending = [];
  for (const { isError, text } of sending) {
    const line = text.replace(/\n$/, "");
    if (isError) sent.error(line);
    else sent.log(line);
  }
}

/**
 * Joins what the console is told in one go to one message. The order is kept, and so is
 * the way in which Deno writes values.
 */
export function coalesceConsole(): void {
  // The class behind Deno's own console is not public. Where a later Deno hides it, the
  // console stays as it is: it works, with more messages.
  const { internal } = Deno as unknown as { internal: symbol };
  const inside =
    (Deno as unknown as Record<symbol, { Console?: ConsoleClass }>)[internal];
  if (inside?.Console !== undefined) Object.assign(console, new inside.Console(print));
}

type ConsoleClass = new (print: (text: string, level: number) => void) => Console;

/** What one message holds at most, in characters. */
const FULL = 100_000;

/** How long something may wait for a loop that does not yield, in milliseconds. */
const PATIENCE = 200;

const sent = { log: console.log, error: console.error };
let pending: { readonly isError: boolean; text: string }[] = [];
let since = 0;

function print(text: string, level: number): void {
  if (pending.length === 0) {
    since = performance.now();
    queueMicrotask(flushConsole);
  }
  const isError = level > 1;
  const last = pending.at(-1);
  if (last?.isError === isError) last.text += text;
  else pending.push({ isError, text });
  const isFull = pending.reduce((sum, part) => sum + part.text.length, 0) > FULL;
  if (isFull || performance.now() - since > PATIENCE) flushConsole();
}
