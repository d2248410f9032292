/**
 * Pictures that are there to be compared.
 *
 * @module
 */
import { isTensor } from "../tensor/checks/is_tensor.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import type { Scale } from "./style/colours.ts";
import type { Figure } from "./figure.ts";
import { matricesOf, scaleOf } from "./heatmap.ts";
import { expectLabels, type Labels, placeInWords } from "./labels.ts";
import type { Panel } from "./panels/panel.ts";
import { panels } from "./panels/panels.ts";
import { escapeText } from "./text.ts";
import { words } from "./words/words.ts";

/** A matrix with labels of its own. */
export interface Side {
  /** Two axes; or three, of which the first is laid out in panels. */
  readonly matrix: Tensor<Axes>;
  /** Names of the places of its axes. */
  readonly labels?: Labels;
  /** What it means, in a few words under its name. */
  readonly note?: string;
}

/** What all sides share. */
export interface SideBySideOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** Names of the places of axes. */
  readonly labels?: Labels;
  /** How many panels stand side by side; without it, as many as leave room for numbers. */
  readonly columns?: number;
  /** One scale for all; without it, each side's values choose theirs. */
  readonly scale?: Scale;
}

/**
 * Draws matrices beside each other, on one scale.
 *
 * @param sides What is compared, by name: tensors, or tensors with labels of their own.
 * @param options The title, and labels for all.
 * @throws {TypeError} If a tensor has fewer than two or more than three axes.
 * @throws {RangeError} If labels do not fit the size of their axis.
 *
 * @example What a mask changes
 * ```ts
 * import { causalMask, random, randomParameters, selfAttention, sideBySide } from "@headlight/attention";
 *
 * const x = random(["token", "model"], { token: 3, model: 8 }, { seed: 1 });
 * const weights = randomParameters({ model: 8, heads: 1, seed: 2 });
 *
 * const figure = sideBySide({
 *   "without a mask": selfAttention(x, weights).weights,
 *   "with a causal mask": selfAttention(x, weights, { mask: causalMask(3) }).weights,
 * }, { title: "The mask takes the future away" });
 * ```
 */
export function sideBySide(
  sides: Readonly<Record<string, Tensor<Axes> | Side>>,
  options: SideBySideOptions = {},
): Figure {
  const { labels = {}, columns, scale } = options;
  const names = Object.keys(sides).map(escapeText);
  const { title = words().title.sideBySide(names) } = options;
  const all = Object.entries(sides).flatMap(([name, given]) => {
    const side: Side = isTensor(given) ? { matrix: given } : given;
    const { matrix, note } = side;
    const own = { ...labels, ...side.labels };
    expectLabels(own, matrix);
    const pages = matricesOf(matrix);
    return pages.map((rows, i): Panel => ({
      title: pages.length === 1
        ? escapeText(name)
        : words().within(escapeText(name), placeInWords(matrix.axes[0]!, i, own)),
      ...(note !== undefined && { note }),
      axes: matrix.axes.slice(-2) as [string, string],
      rows,
      scale: scale ?? scaleOf(matrix),
      labels: own,
    }));
  });
  return panels(all, { title, ...(columns !== undefined && { columns }) });
}
