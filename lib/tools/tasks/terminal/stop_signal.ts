/**
 * Ctrl-C, and the other ways to ask a program to end.
 *
 * @module
 */

/** What asks a program to end, and the exit code by which it says that it heard. */
const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Listens for Ctrl-C and its like from now on.
 *
 * @returns A signal that is aborted by the first of them, with the exit code as reason.
 */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of Object.keys(SIGNALS) as (keyof typeof SIGNALS)[]) {
    // Windows knows only Ctrl-C.
    if (Deno.build.os === "windows" && name !== "SIGINT") continue;
    Deno.addSignalListener(name, () => controller.abort(SIGNALS[name]));
  }
  return controller.signal;
}
