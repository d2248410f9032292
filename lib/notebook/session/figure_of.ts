/**
 * What is shown and saved: figures, and tensors by their plots.
 *
 * @module
 */
import { found } from "../../plots/checks/found.ts";
import { isFigure, isTrace } from "../../plots/checks/kinds.ts";
import type { Figure } from "../../plots/figure.ts";
import { plotOf } from "../../plots/plot_of.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/**
 * Gives a figure, or the plot of a tensor.
 *
 * @throws {TypeError} If it is neither, or the tensor has no plot.
 */
export function figureOf(action: string, thing: Tensor<Axes> | Figure): Figure {
  if (isFigure(thing) || isTensor(thing)) return plotOf(thing);
  const whole = isTrace(thing) ? ", or stages(trace)" : "";
  throw new TypeError(
    `Cannot ${action}: a figure or a tensor is needed, found ${found(thing)}${whole}`,
  );
}
