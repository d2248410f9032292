/**
 * What the session tells a reader, in English.
 *
 * @module
 */

/** What the session tells a reader. */
export const en = {
  /** Under the first cell, in a kernel. */
  ready: "Headlight is ready: figures are live.",
  /** The name of a page whose figure has no title. */
  untitled: "A figure",
  /** The reason for which a loop ends. */
  stopped: "Stopped by the reader",
  /** A training that is watched. */
  watch: {
    /** What stands beside the upright axis. */
    loss: "loss",
    title: (done: number, all: number, isStopped: boolean) =>
      done === all
        ? `The loss over ${all} steps`
        : `The loss, ${isStopped ? "stopped after" : "step"} ${done} of ${all}`,
    /** While it grows. */
    progress: (done: number, all: number) => `step ${done} of ${all}`,
  },
  /** What was thrown where no cell could catch it. */
  uncaught: (what: string) => `Uncaught ${what}`,
};
