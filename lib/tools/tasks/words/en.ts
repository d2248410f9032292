/**
 * What tasks say on a terminal, in English.
 *
 * @module
 */

const count = (number: number, what: string) =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** What tasks say on a terminal. */
export const en = {
  /** How to call a task. */
  usage: (command: string) => `Usage: ${command}`,
  /** What follows the name of each task. */
  follows: {
    start: "[--no-open] [--port PORT]",
    run: "[--check] [--timeout SECONDS] [--output DIR] NOTEBOOK…",
    book: "[--output DIR] [--strict]",
    lab: "[OPTION OF JUPYTER]…",
    kernel: "--install | --uninstall",
    package: "[--output DIR]",
    product: "[--check]",
    train: "[--check] [EXPERIMENT]…",
    zh: "[--stamp] [NOTEBOOK]…",
  },

  /** What became of a notebook. */
  cells: (cells: number) => count(cells, "cell"),
  figures: (figures: number) => count(figures, "figure"),
  seconds: (seconds: number) => `${seconds.toFixed(1)} s`,
  failed: "failed",
  /** Something that is wrong, and does no harm now. */
  warning: (sentence: string) => `Warning: ${sentence}`,
  /** What the bar of the progress counts. */
  cellsOf: (done: number, all: number) => `${done}/${all} cells`,
  mayDoAnything:
    "Note: a notebook can do whatever you can, with your files and on the network. " +
    "Run those of other people only if you trust them.",
  isBusy: (path: string) =>
    `Note: ${path} was not done when its last cell was: a timer, a server or the like. ` +
    "What it shows later is lost.",
  stopped: "Stopped. The notebooks that had not ended are as they were.",

  served: (address: string) => `The course as a book: ${address} (stop it by Ctrl-C)`,
  behind: "Behind it the notebooks run, and their pages are renewed:",
  everyNotebookRan: (lab: string) =>
    `Every notebook ran. To change them, open them in Jupyter: ${lab}`,
  notEveryNotebookRan:
    "Not every notebook ran: above it says which, and its page shows where.",
  notRenewed: (reason: string) => `The pages stay as they are: ${reason}`,

  /** What became of the book. */
  madeIn: (seconds: number) => `made in ${seconds.toFixed(1)} s`,
  unchanged: "unchanged",
  book: (pages: number, bytes: number, news: string, page: string) =>
    `${count(pages, "page")}, ${(bytes / 1e6).toFixed(1)} MB, ${news}: open ${page}`,

  leftOutOfBook: (reasons: readonly string[]) =>
    [`Left out of the book: ${count(reasons.length, "notebook")}`, ...reasons].join("\n"),

  packageMade: (folder: string) => `The package is in ${folder}. Compressed, it loads:`,
  doorLoads: (door: string, bytes: number) =>
    `  ${(bytes / 1000).toFixed(1)} kB  ${door}`,

  productIs: "The module is what its source gives",
  productIsNot: (product: string) =>
    `The module is not what its source gives. To make it: ${product}`,
  productMade: "The module is made",

  /** What became of trainings. */
  trained: (name: string, variant: string, seed: number, seconds: number) =>
    `${name}: ${variant}, seed ${seed} (${seconds.toFixed(1)} s)`,
  trainedAll: (name: string, changed: readonly string[]) =>
    `${name}: ${changed.length > 0 ? `written: ${changed.join(", ")}` : "unchanged"}`,
  trainedTheSame: (name: string) => `${name}: every bit is as it is committed`,
  trainedOtherwise: (changed: readonly string[], train: string) =>
    `Not as committed: ${changed.join(", ")}. To write what comes out now: ${train}`,

  /** Whether the languages are in step. */
  inStep: "The Chinese course is in step with the English one",
  outOfStep: (faults: number, stamp: string) =>
    `${count(faults, "thing")} out of step. To stamp what you have looked at: ${stamp}`,
  stamped: (notebooks: number) => `Stamped: ${count(notebooks, "notebook")}`,

  kernelsThere: (names: readonly string[], folder: string) =>
    `Installed in ${folder}: ${names.join(", ")}\n` +
    "They start from where Deno and this folder are now. If one of them moves, install them again.",
  kernelsGone: (count: number, folder: string) =>
    count === 0
      ? `There was none in ${folder}`
      : `Removed ${count} kernels from ${folder}`,

  noJupyter: `There is no Jupyter on the PATH. To get it: pip install jupyterlab
Then run this again; the kernel need not be installed.`,
};
