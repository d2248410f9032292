/**
 * A tensor picks its own picture.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { isTensor } from "../tensor/checks/is_tensor.ts";
import { size } from "../tensor/read.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { bars } from "./bars.ts";
import { expectTensor } from "./checks/expect_tensor.ts";
import { found } from "./checks/found.ts";
import { isFigure } from "./checks/kinds.ts";
import type { Figure } from "./figure.ts";
import { heatmap } from "./heatmap.ts";
import { line } from "./line.ts";
import { escapeText } from "./text.ts";
import { words } from "./words/words.ts";

/** Longer axes than this are drawn as curves. */
const MOST_BARS = 32;

/**
 * Gives the figure that suits a tensor: bars or a curve for one axis, a heatmap for two,
 * three or four. A figure is given back as it is.
 *
 * @throws {TypeError} If it is neither, or the tensor has no axis or more than four.
 *
 * @example A heatmap with two panels
 * ```ts
 * import { plotOf, random } from "@headlight/attention";
 *
 * const figure = plotOf(random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, { seed: 1 }));
 * ```
 */
export function plotOf(x: Tensor<Axes> | Figure): Figure {
  expectArguments("plot", arguments.length, 1);
  if (isFigure(x)) return x;
  if (!isTensor(x)) {
    throw new TypeError(`Cannot plot: a tensor or a figure is needed, found ${found(x)}`);
  }
  expectTensor("plot", x, [1, 2, 3, 4]);
  const shape = x.axes.map((name) => [name, size(x, name)] as const);
  const title = escapeText(words().title.tensor(shape));
  if (x.axes.length !== 1) return heatmap(x, { title });
  return (x.data.length > MOST_BARS ? line : bars)(x, { title });
}
