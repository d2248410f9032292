/**
 * A matrix as colours.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { size } from "../tensor/read.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { spoken } from "../text/spoken.ts";
import { expectCells } from "./checks/expect_cells.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { expectTensor } from "./checks/expect_tensor.ts";
import type { Figure } from "./figure.ts";
import { type Labels, nameInWords, placeInWords } from "./labels.ts";
import { hasShares, isMask, matricesOf } from "./panels/matrix.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import { table } from "./panels/table.ts";
import type { Scale } from "./style/colours.ts";
import { words } from "./words/words.ts";

/** What can be chosen for a heatmap. */
export interface HeatmapOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** Names of the places of axes, such as `{ query: tokens, key: tokens }`. */
  readonly labels?: Labels;
  /**
   * `"weights"` for shares of attention, `"shares"` for others from 0 to 1, `"amounts"` for
   * what cannot be below 0, such as losses and distances, `"signed"` for values around 0,
   * `"gradients"` for gradients. Without it, rows that sum to 1 and masks of ones and zeros
   * are taken for weights, and all else is signed.
   */
  readonly scale?: Scale;
  /**
   * How many panels stand side by side; without it, as many as leave room for numbers, and
   * for four axes a table of small ones.
   */
  readonly columns?: number;
  /** Cells with a frame around them, in every panel: the row and the column of each. */
  readonly framed?: readonly (readonly [row: number, column: number])[];
}

/**
 * Draws a matrix as colours: rows down, columns across, numbers in the cells where they
 * can be read. A third axis, such as `head`, gives one panel for each of its places. Four
 * axes, such as all heads of all layers, give a table of small panels on one screen, each
 * of which can be opened.
 *
 * Weights have one scale, from 0 (white) to 1 (dark). Signed values have a scale centred
 * on 0 that gets lighter as they grow. Amounts go from 0 (white) to the largest (dark). What
 * is masked stays white and says −∞.
 *
 * Where there are more numbers than a picture has room for, each cell stands for a block of
 * them and shows the largest, whatever its sign; the title says so. Fewer columns leave room
 * for more, and `slice` gives a part that is drawn in full. In large figures three digits
 * are told of each number.
 *
 * @param x Two axes; or three, of which the first is laid out in panels; or four, of which
 * the first goes down and the second across.
 * @param options The title, names for the places, the scale.
 * @throws {TypeError} If the tensor has fewer than two or more than four axes, or an
 * option is not one of these.
 * @throws {RangeError} If labels do not fit the size of their axis, or a framed cell lies
 * outside of the matrix.
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
 *
 * @example All heads of all layers
 * ```ts
 * import { heatmap, random, softmax } from "@headlight/attention";
 *
 * const sizes = { layer: 3, head: 4, query: 6, key: 6 };
 * const scores = random(["layer", "head", "query", "key"], sizes, { seed: 1 });
 *
 * const figure = heatmap(softmax(scores, "key"));
 * ```
 */
export function heatmap(x: Tensor<Axes>, options: HeatmapOptions = {}): Figure {
  const action = "draw a heatmap";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, x, [2, 3, 4]);
  expectChoices(action, options, ["title", "labels", "scale", "columns", "framed"]);
  const labels = expectLabels(options.labels ?? {}, x);
  const { scale = scaleOf(x), columns, framed = [] } = options;
  const outer = x.axes.slice(0, -2);
  const [down, across] = x.axes.slice(-2) as [string, string];
  expectCells(action, framed, x);
  const title = spoken(options.title ?? titleOf(down, across, outer));
  const all = matricesOf(x).map((matrix, i): Panel => ({
    title: placeOf(x, outer, i, labels),
    axes: [down, across],
    matrix,
    scale,
    labels,
    framed,
  }));
  const [upper, inner] = outer;
  if (upper === undefined || inner === undefined || columns !== undefined) {
    return panels(all, { title, ...(columns !== undefined && { columns }) });
  }
  const axes = [upper, inner, down, across] as const;
  return table({ title, axes, panels: all, columns: size(x, inner), labels });
}

/** The title of a heatmap that is given none. */
function titleOf(down: string, across: string, outer: readonly string[]): string {
  return words().title.heatmap(
    nameInWords(down),
    nameInWords(across),
    outer.map(nameInWords),
  );
}

/** Where a matrix is along the outer axes, in words. */
function placeOf(
  x: Tensor<Axes>,
  outer: readonly string[],
  i: number,
  labels: Labels,
): string {
  const [first, second] = outer;
  if (first === undefined) return "";
  if (second === undefined) return placeInWords(first, i, labels);
  const columns = size(x, second);
  return words().within(
    placeInWords(first, Math.floor(i / columns), labels),
    placeInWords(second, i % columns, labels),
  );
}

/** Rows that sum to 1 are weights, and a mask has their colours too. */
export function scaleOf(x: Tensor<Axes>): Scale {
  const matrices = matricesOf(x);
  const areWeights = matrices.every(isMask) || matrices.every(hasShares);
  return areWeights ? "weights" : "signed";
}
