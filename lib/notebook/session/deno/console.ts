/**
 * A console that sends few messages.
 *
 * Front ends lose or misplace some of the messages that come at the end of a cell, and
 * more of them the more there are.
 *
 * @module
 */
import { joinedLines } from "../../../text/joined_lines.ts";

const { log, error } = console;
const lines = joinedLines<void>(
  (name, text) => (name === "stderr" ? error : log)(text.replace(/\n$/, "")),
  (flush, isFirst) => isFirst && queueMicrotask(flush),
);

/** Sends whatever the console has been told and has not sent yet. */
export const flushConsole = (): void => lines.flush();

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
  if (inside?.Console === undefined) return;
  const print = (text: string, level: number) =>
    lines.add(level > 1 ? "stderr" : "stdout", text);
  Object.assign(console, new inside.Console(print));
}

type ConsoleClass = new (print: (text: string, level: number) => void) => Console;
