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
  /** What was thrown where no cell could catch it. */
  uncaught: (what: string) => `Uncaught ${what}`,
};
