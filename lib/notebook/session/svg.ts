/**
 * Figures as pictures.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { expectArguments } from "../../tensor/checks/expect.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { figureOf } from "./figure_of.ts";
import { surroundings } from "./surroundings.ts";

/**
 * Draws a figure as a picture that any program shows, without a browser. The same figure
 * gives the same bytes.
 *
 * @param thing A figure, or a tensor, for which a plot is picked.
 * @returns The text of an SVG file.
 * @throws {TypeError} If it is neither, or has a trace that cannot be drawn.
 *
 * @example Save what a script plots
 * ```ts
 * import { heatmap, tensor } from "@headlight/attention";
 * import { svg } from "@headlight/attention/notebook";
 *
 * const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
 * const picture = await svg(heatmap(weights));
 * // await Deno.writeTextFile("weights.svg", picture);
 * ```
 */
export async function svg(thing: Tensor<Axes> | Figure): Promise<string> {
  const action = "make a picture";
  expectArguments(action, arguments.length, 1);
  return await surroundings().draw(figureOf(action, thing));
}
