/**
 * Figures in a notebook.
 *
 * @module
 */
import { describe } from "../plots/describe.ts";
import type { Figure } from "../plots/figure.ts";
import { plotOf } from "../plots/plot_of.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { figureBundle } from "./bundle.ts";
import { flushConsole } from "./coalesced_console.ts";
import { display, isUnderRunner, pause } from "./kernel.ts";

/** What a front end needs to put an output under its cell, in milliseconds. */
const SETTLING = 10;

/** A kernel may garble a message of a megabyte if it is followed at once by another. */
const LONG = { characters: 500_000, pause: 100 };

/**
 * Shows figures under the cell, live where the page allows it. Outside a notebook, it
 * tells in words what would be seen.
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
  const output = display();
  for (const thing of things) {
    const figure = plotOf(thing);
    if (output === undefined) {
      console.log(describe(figure));
      continue;
    }
    const data = await figureBundle(figure);
    flushConsole();
    await output.broadcast("display_data", { data, metadata: {}, transient: {} });
    if (data["text/html"].length > LONG.characters) await pause(LONG.pause);
  }
  if (output !== undefined && !isUnderRunner()) await pause(SETTLING);
}
