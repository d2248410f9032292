/**
 * What tasks say on a terminal, in English.
 *
 * @module
 */

const count = (number: number, what: string) =>
  `${number} ${what}${number === 1 ? "" : "s"}`;

/** What tasks say on a terminal. */
export const en = {
  /** How to call each task. */
  usage: {
    start: "Usage: deno task start [--no-open] [--port PORT]",
    run: "Usage: deno task run [--check] [--timeout SECONDS] [--output DIR] NOTEBOOK…",
    book: "Usage: deno task book [--output DIR]",
    lab: "Usage: deno task lab [OPTION OF JUPYTER]…",
    product: "Usage: deno task product [--check]",
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
  stopped: "Stopped. The notebooks that had not ended are as they were.",

  everyNotebookRan:
    "Every notebook ran. To change them, open them in Jupyter: deno task lab",
  served: (address: string) => `The course as a book: ${address} (stop it by Ctrl-C)`,

  /** What became of the book. */
  madeIn: (seconds: number) => `made in ${seconds.toFixed(1)} s`,
  unchanged: "unchanged",
  book: (pages: number, bytes: number, news: string, page: string) =>
    `${count(pages, "page")}, ${(bytes / 1e6).toFixed(1)} MB, ${news}: open ${page}`,

  productIs: "The module is what its source gives",
  productIsNot: "The module is not what its source gives. To make it: deno task product",
  productMade: "The module is made",

  noJupyter: `There is no Jupyter on the PATH. To get it: pip install jupyterlab
Then run this again; the kernel need not be installed.`,
};
