/**
 * The stop button of a front end, which otherwise ends the kernel.
 *
 * @module
 */
import { words } from "../words/words.ts";
import { before } from "./kernel.ts";

let controller = new AbortController();
let listening = false;

/** The signal that is aborted at the next press. */
export function stopped(): AbortSignal {
  // Nobody need have called notebook() there.
  if (before() === "front") listenForStop();
  return controller.signal;
}

/** From now on, the stop button aborts the signals given by {@linkcode stopped}. */
export function listenForStop(): void {
  if (listening) return;
  listening = true;
  Deno.addSignalListener("SIGINT", () => {
    controller.abort(new DOMException(words().stopped, "AbortError"));
    controller = new AbortController();
  });
}
