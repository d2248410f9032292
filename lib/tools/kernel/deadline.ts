/**
 * How long a kernel may take.
 *
 * @module
 */

/** The time until which a kernel has to be done. */
export interface Deadline {
  /** Whether it has passed. */
  isPast(): boolean;
  /** Puts it off by as long as it gave at first, unless it has passed. */
  putOff(): void;
  /** Waits for it no more. */
  cancel(): void;
}

/** What is done once it has passed. */
interface WhenPast {
  /** Interrupts the kernel. */
  readonly interrupt: () => void;
  /** Gives it up, if it does not end then either. */
  readonly giveUp: () => void;
}

/** How long an interrupted cell may take to end and to give its last outputs. */
const INTERRUPT_LIMIT_MS = 1000;

/** How long a runner may take to hear what came before it looked at the clock. */
const GRACE_MS = 50;

/** Timers do not take longer; whoever waits for three weeks waits for ever. */
const LONGEST_MS = 2 ** 31 - 1;

/**
 * It is not put off more often. A cell that has more outputs left to give when it has ended
 * has to give the others in time.
 */
const MOST_TIMES = 20_000;

/**
 * Waits from now on.
 *
 * @param seconds How long the kernel may take.
 * @param whenPast What to do if it takes longer.
 */
export function startDeadline(
  seconds: number,
  { interrupt, giveUp }: WhenPast,
): Deadline {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPast = false, times = 0;

  function suspect() {
    // A runner that was busy itself hears now what came in time.
    timer = setTimeout(pass, GRACE_MS);
  }
  function pass() {
    isPast = true;
    interrupt();
    timer = setTimeout(giveUp, INTERRUPT_LIMIT_MS);
  }
  function putOff() {
    if (isPast || times++ > MOST_TIMES) return;
    clearTimeout(timer);
    if (seconds * 1000 < LONGEST_MS) timer = setTimeout(suspect, seconds * 1000);
  }
  putOff();
  return { isPast: () => isPast, putOff, cancel: () => clearTimeout(timer) };
}
