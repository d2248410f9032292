/**
 * How long the kernel waits, where somebody waits for it.
 *
 * @module
 */
import { cpus, loadavg } from "node:os";

/** Times in milliseconds, for a machine that has nothing else to do. */
export interface Patience {
  /** How long a kernel that is not in a loop may take to hear a knock. */
  readonly deaf: number;
  /** How long what asked for the stop button itself may take to end. */
  readonly grace: number;
  /** How long an interrupted loop may take to end: the session is lost if it does not. */
  readonly loop: number;
  /** How long a kernel may take to hear a knock once its cell has ended. */
  readonly late: number;
  /** How long the type checker may take. */
  readonly types: number;
}

/** What readers can bear. */
export const PATIENCE: Patience = {
  deaf: 300,
  grace: 1500,
  loop: 5000,
  late: 1000,
  types: 8000,
};

/**
 * How many times as long everything takes on this machine now: so many programs want each
 * of its cores. One, if it is not busy, or does not say.
 */
export function crowd(): number {
  try {
    // Of all its cores: a container may have fewer, and its load is that of the machine.
    return Math.max(1, loadavg()[0]! / cpus().length);
  } catch {
    // A kernel that was installed earlier may not ask.
    return 1;
  }
}
