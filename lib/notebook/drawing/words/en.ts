/**
 * What stands beside the picture of a figure, in English.
 *
 * @module
 */

/** What stands beside the picture of a figure. */
export const en = {
  /** Where no script has made the figure live. */
  still: "To make this figure live, run the cell that calls notebook().",
};
