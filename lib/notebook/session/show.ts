/**
 * Figures in a notebook.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { plotOf } from "../../plots/plot_of.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Shows figures under the cell, live where the page allows it. Outside a notebook, it
 * tells in words what would be seen.
 *
 * A figure that is the last expression of a cell is shown without it.
 *
 * @param things Figures, or tensors, for which a plot is picked.
 * @throws {TypeError} If one is neither, or has a trace that cannot be drawn.
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
  const place = surroundings();
  for (const thing of things) await place.show(await place.formsOf(plotOf(thing)));
}
