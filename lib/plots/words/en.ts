/**
 * What the plots say to a reader, in English.
 *
 * @module
 */

/** A place along an axis: by its word in quotation marks, or by its number. */
function place(axis: string, label: string | number): string {
  return typeof label === "string" ? `${axis} "${label}"` : `${axis} ${label}`;
}

/** The words. */
export const en = {
  /** The name of an axis, beside it. */
  axis: (name: string): string => name,
  /** The name of an axis within a sentence. */
  named: (name: string): string => name,

  /** What the numbers of a scale are, beside their axis and above the bar of their colours. */
  scale: {
    weights: "weight",
    shares: "share",
    amounts: "amount",
    signed: "value",
    gradients: "gradient",
  },

  place,
  /** Neighbouring places along an axis. */
  places: (axis: string, first: string | number, last: string | number): string =>
    `${place(axis, first)} to ${typeof last === "string" ? `"${last}"` : last}`,
  /** Where a query looks at a key. */
  lookup: (query: string, key: string): string => `${query} → ${key}`,
  /** A place of two axes, or what lies within something that has a name. */
  within: (outer: string, inner: string): string => `${outer}, ${inner}`,
  /** What is said of a place under the pointer. */
  value: (place: string, value: string): string => `${place}: ${value}`,
  /** All places of an axis, where one can be chosen. */
  every: (axis: string): string => `every ${axis}`,
  /** One of several values; which one is not known. */
  either: (values: readonly string[]): string => values.join(" or "),

  /** Titles of figures that are given none. */
  title: {
    heatmap: (down: string, across: string, outer: readonly string[]): string =>
      `${down} × ${across}` +
      (outer.length === 0 ? "" : `, for each ${outer.join(" and ")}`),
    /** With what a cell shows of the matrix that it stands for. */
    blocks: (title: string, rows: number, columns: number, areAlike: boolean): string =>
      `${title} (each cell is the largest of ${
        areAlike ? "" : "up to "
      }${rows} × ${columns})`,
    series: (along: string): string => along,
    tensor: (shape: readonly (readonly [axis: string, size: number])[]): string =>
      `Tensor [${shape.map(([axis, size]) => place(axis, size)).join(", ")}]`,
    sideBySide: (names: readonly string[]): string => names.join(" and "),
    contrast: "The same queries look at themselves and at another sequence",
    stages: "Every stage of attention, in reading order",
  },

  /** The sides of a contrast. */
  self: "Self",
  cross: "Cross",

  /** The stages of attention, with what each is. */
  stages: {
    queries: { title: "Queries", note: "what each looks for" },
    keys: { title: "Keys", note: "what each offers" },
    values: { title: "Values", note: "what each carries" },
    scores: { title: "Scores", note: "query · key ÷ √feature" },
    maskedScores: { title: "Masked scores", note: "what may be seen" },
    weights: { title: "Weights", note: "softmax over the keys" },
    context: { title: "Context", note: "values, weighted" },
    concatenated: { title: "Concatenated", note: "all heads end to end" },
    output: { title: "Output", note: "projected back" },
  },
  /** What stands above the gradient of a stage. */
  gradient: (stage: string): string => `∂loss / ∂${stage.toLowerCase()}`,
  /** What points of a curve are called that were given to it. */
  points: "given",

  /** What stands beside a slider: what it changes, and before the step. */
  slider: (name: string): string => `${name}: `,

  /** A figure in words. */
  description: {
    title: (title: string): string => /[.?!]$/.test(title) ? title : `${title}.`,
    /** The largest values by their places, of a part that has a name or of the whole. */
    largest: (name: string, values: readonly string[]): string =>
      name === ""
        ? `Largest: ${values.join("; ")}.`
        : `${name}: largest ${values.join("; ")}.`,
    /** A part, or the whole, without a number. */
    nothing: (name: string): string =>
      name === "" ? "Nothing to see." : `${name}: nothing to see.`,
    more: (parts: number): string => `And ${parts} more.`,
    /** One sentence after the other. */
    all: (sentences: readonly string[]): string => sentences.join(" "),
  },
};
