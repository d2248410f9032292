/**
 * Figures in a notebook.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { figureOf } from "./figure_of.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Shows figures under the cell, live where the page allows it. Outside a notebook, it
 * tells in words what would be seen.
 *
 * A figure that is the last expression of a cell is shown without it.
 *
 * @param things Figures, or tensors, for which a plot is picked.
 * @throws {TypeError} If there is nothing, or one is neither, or has a trace that cannot be
 * drawn.
 *
 * @example A tensor picks its own plot
 * ```ts
 * import { tensor } from "@headlight/attention";
 * import { show } from "@headlight/attention/notebook";
 *
 * await show(tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]));
 * ```
 */
export async function show(...things: (Tensor<Axes> | Figure)[]): Promise<void> {
  if (things.length === 0) {
    throw new TypeError("Cannot show: a figure or a tensor is needed, found nothing");
  }
  const place = surroundings();
  for (const figure of things.map((thing) => figureOf("show", thing))) {
    await place.show(await place.formsOf(figure));
  }
}
