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
 * Who stands before the kernel: this project's runner or its own kernel, which hear of
 * every error and wait for every output themselves, or nobody.
 */
export function before(): "runner" | "front" | undefined {
  if (Symbol.for("headlight.front") in globalThis) return "front";
  return Symbol.for("headlight.runner") in globalThis ? "runner" : undefined;
}

/** Lets some time pass. */
export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
