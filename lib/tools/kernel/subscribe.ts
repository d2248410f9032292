/**
 * The moment from which nothing of a kernel is missed.
 *
 * @module
 */
import type { JupyterMessage } from "./wire/messages.ts";

type Channel = "iopub" | "shell" | "control" | "stdin";

/** What is known of the kernel. */
interface Kernel {
  /** Is given what it says. */
  onMessage: (message: JupyterMessage, channel: Channel) => void;
  /** Once it has ended. */
  readonly ended: Promise<unknown>;
}

/**
 * Waits until the subscription to outputs, which was sent, has taken effect; until then
 * outputs get lost. It says whether it has.
 *
 * @param kernel The kernel.
 * @param limit How many milliseconds it may take.
 * @param poke Makes the kernel say something.
 */
export async function subscribe(
  kernel: Kernel,
  limit: number,
  poke: () => void,
): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  kernel.onMessage = ({ type }, channel) =>
    type === "status" && channel === "iopub" && resolve(true);
  kernel.ended.then(() => resolve(false));
  poke();
  const timer = setInterval(poke, 100);
  const end = setTimeout(() => resolve(false), limit);
  const isHeard = await promise;
  clearInterval(timer);
  clearTimeout(end);
  return isHeard;
}
