/**
 * Where this code runs: in a notebook's kernel or elsewhere.
 *
 * @module
 */

/** What shows things in a notebook. */
export type Display = Pick<typeof Deno.jupyter, "broadcast">;

/**
 * The way to a notebook's outputs.
 *
 * @returns It, or undefined outside a kernel, where Deno refuses to name it.
 */
export function display(): Display | undefined {
  try {
    return Deno.jupyter;
  } catch {
    return undefined;
  }
}

/**
 * Whether the kernel was started by this project's runner, which hears of every error
 * and waits for every output itself.
 */
export function isUnderRunner(): boolean {
  return Symbol.for("headlight.runner") in globalThis;
}

/** Lets some time pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
