/**
 * A matrix as colours.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { nested } from "../tensor/read.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { expectTensor } from "./checks/expect_tensor.ts";
import type { Figure } from "./figure.ts";
import { axisInWords, type Labels, placeInWords } from "./labels.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import type { Scale } from "./style/colours.ts";
import { words } from "./words/words.ts";

/** What can be chosen for a heatmap. */
export interface HeatmapOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** Names of the places of axes, such as `{ query: tokens, key: tokens }`. */
  readonly labels?: Labels;
  /**
   * `"weights"` for shares from 0 to 1, `"signed"` for values around 0. Without it, rows
   * that sum to 1 and masks of ones and zeros are taken for weights.
   */
  readonly scale?: Scale;
  /** How many panels stand side by side; without it, as many as leave room for numbers. */
  readonly columns?: number;
}

/**
 * Draws a matrix as colours: rows down, columns across, numbers in the cells where they
 * can be read. A third axis, such as `head`, gives one panel for each of its places.
 *
 * Weights have one scale, from 0 (white) to 1 (dark). Signed values have a scale centred
 * on 0 that gets lighter as they grow. What is masked stays white and says −∞.
 *
 * @param x Two axes; or three, of which the first is laid out in panels.
 * @param options The title, names for the places, the scale.
 * @throws {TypeError} If the tensor has fewer than two or more than three axes, or an
 * option is not one of these.
 * @throws {RangeError} If labels do not fit the size of their axis.
 *
 * @example Where each word looks
 * ```ts
 * import { heatmap, tensor } from "@headlight/attention";
 *
 * const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
 * const words = ["the", "cat"];
 *
 * const figure = heatmap(weights, {
 *   title: "Where each word looks",
 *   labels: { query: words, key: words },
 * });
 * ```
 */
export function heatmap(x: Tensor<Axes>, options: HeatmapOptions = {}): Figure {
  const action = "draw a heatmap";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, x, [2, 3]);
  expectChoices(action, options, ["title", "labels", "scale", "columns"]);
  const labels = expectLabels(options.labels ?? {}, x);
  const { scale = scaleOf(x) } = options;
  const [down, across] = x.axes.slice(-2) as [string, string];
  const pages = matricesOf(x);
  const outer = x.axes.length === 3 ? x.axes[0] : undefined;
  const { title = titleOf(down, across, outer), columns } = options;
  const all = pages.map((rows, i): Panel => ({
    title: outer === undefined ? "" : placeInWords(outer, i, labels),
    axes: [down, across],
    rows,
    scale,
    labels,
  }));
  return panels(all, { title, ...(columns !== undefined && { columns }) });
}

/** The title of a heatmap that is given none. */
function titleOf(down: string, across: string, outer: string | undefined): string {
  const ofPanels = outer === undefined ? [] : [axisInWords(outer)];
  return words().title.heatmap(axisInWords(down), axisInWords(across), ...ofPanels);
}

/** The matrices along the last two of two or three axes. */
export function matricesOf(x: Tensor<Axes>): number[][][] {
  return x.axes.length === 2
    ? [nested(x as Tensor<[string, string]>)]
    : nested(x as Tensor<[string, string, string]>);
}

/** Rows that sum to 1 are weights, and a mask has their colours too. */
export function scaleOf(x: Tensor<Axes>): Scale {
  const rows = matricesOf(x).flat();
  const isShare = (row: number[]) =>
    row.every((value) => value >= 0) &&
    Math.abs(row.reduce((sum, value) => sum + value, 0) - 1) < 1e-4;
  const isMask = rows.flat().every((value) => value === 0 || value === 1);
  return isMask || rows.every(isShare) ? "weights" : "signed";
}
