/**
 * What cells in a page tell a reader, in English.
 *
 * @module
 */

/** What cells in a page tell a reader. */
export const en = {
  /** Under the first cell. */
  ready: "Headlight is ready: figures are live.",
  /** The reason for which a loop ends. */
  stopped: "Stopped by the reader",
  noDrawing: "Cannot save a picture: a page of the book draws figures itself",
  /** After the last line that is shown. */
  cut: "… and more",
  /** In the place of what a cell may not do. */
  refused: (what: string) =>
    `Cannot use ${what}: what runs in a page has no network, no storage and no other page`,
  uncaught: (what: string) => `Uncaught ${what}`,
  /** Where an error is. */
  line: (line: number, code: string) => `line ${line}: ${code}`,
  endless: "The function did not end within a second, so it was stopped. " +
    "Is there a loop whose end is never reached?",
  broken: "The cell could not be run: ",
  notServed: "the server of this book does not answer. Is it still running?",

  /** The buttons of a cell; each says which cell it belongs to. */
  run: "Run",
  stop: "Stop",
  edit: "Edit",
  done: "Done",
  reset: "Reset",
  runAll: "Run all",
  share: "Share my changes",
  shared: "The link is copied",
  inAddress: "The link stands in the address bar",
  forget: "Undo all changes",
  ofCell: (button: string, number: number) => `${button}: cell ${number}`,

  /** What a cell says of itself. */
  running: "running …",
  runsFirst: (number: number) => `cell ${number} runs first …`,
  failedFirst: (number: number) => `cell ${number} above does not run`,
  ran: (milliseconds: number) =>
    milliseconds < 1000
      ? `✓ ${Math.max(1, Math.round(milliseconds))} ms`
      : `✓ ${(milliseconds / 1000).toFixed(1)} s`,
  failed: "an error",
  wasStopped: "stopped",
  changed: "changed",
  stale: "older than the code above",

  code: (number: number) =>
    `Code of cell ${number}. Shift Enter runs it, Escape ends editing`,
  number: (value: string) => `${value}: change this number`,
  thisNumber: "This number",
  close: "Close",
  frame: "Where cells run",
  restored: "Your changes from before are here. Nothing has run yet.",
  fromLink: "This link holds changes by whoever shared it. Nothing has run yet.",

  /** Guessing before looking. */
  guess: "What will it show? Guess, then press here or run the cell",
  guessFirst: "Guess first: hide pictures until I ask for them",
};
