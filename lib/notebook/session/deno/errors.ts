/**
 * Errors that a kernel would swallow, or hang at.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { flushConsole } from "./console.ts";

let listening = false;

/**
 * Reports what is thrown where no cell can catch it: in a timer, or in a promise that
 * nobody awaits. The kernel would hang for ever at the one and hide the other.
 */
export function listenForErrors(): void {
  if (listening) return;
  listening = true;
  addEventListener("error", (event) => {
    event.preventDefault();
    report(event.error);
  });
  addEventListener("unhandledrejection", (event) => {
    event.preventDefault();
    report(event.reason);
  });
}

function report(thrown: unknown): void {
  const what = thrown instanceof Error
    ? `${thrown.name}: ${thrown.message}`
    : Deno.inspect(thrown);
  console.error(words().uncaught(what));
  flushConsole();
}
