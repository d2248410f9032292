/**
 * The moment from which nothing of a kernel is missed.
 *
 * @module
 */
import type { KernelProcess } from "./kernel_process.ts";

/**
 * Waits until the subscription to outputs, which was sent, has taken effect; until then
 * outputs get lost. It says whether it has.
 *
 * @param kernel The kernel.
 * @param limit How many milliseconds it may take.
 * @param poke Makes the kernel say something.
 */
export async function subscribe(
  kernel: KernelProcess,
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
