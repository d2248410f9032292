/**
 * Figures as pages.
 *
 * @module
 */
import { describe } from "../../plots/describe.ts";
import type { Figure } from "../../plots/figure.ts";
import { plotOf } from "../../plots/plot_of.ts";
import { readText } from "../../plots/text.ts";
import { expectOptions } from "../../tensor/checks/expect.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { figureJson } from "../drawing/figure_json.ts";
import { figurePage } from "../drawing/figure_page.ts";
import { plainFigure } from "../drawing/plain_figure.ts";
import { figureHtml } from "../drawing/saved_figure.ts";
import { surroundings } from "./surroundings.ts";

/** What a page of a figure may be told. */
export interface HtmlOptions {
  /** What the browser writes above the page; without it, the figure's own title. */
  title?: string;
  /**
   * Whether the figure can be touched, which needs a script of 1.5 MB; it can without
   * being told. A page without it is small and shows the picture alone.
   */
  live?: boolean;
}

/**
 * Writes a figure as a page of its own, which needs no network: the picture, and all that
 * makes it live. The same figure gives the same bytes.
 *
 * @param thing A figure, or a tensor, for which a plot is picked.
 * @param options What the page is called, and whether it is live.
 * @returns The text of an HTML file.
 * @throws {TypeError} If it is neither, has a trace that cannot be drawn, or an option is
 * not known.
 *
 * @example Save what a script plots, to be opened in a browser
 * ```ts
 * import { heatmap, tensor } from "@headlight/attention";
 * import { html } from "@headlight/attention/notebook";
 *
 * const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
 * const page = await html(heatmap(weights), { title: "Where two queries look" });
 * // await Deno.writeTextFile("weights.html", page);
 * ```
 */
export async function html(
  thing: Tensor<Axes> | Figure,
  options: HtmlOptions = {},
): Promise<string> {
  expectOptions("make a page of a figure", options, ["title", "live"]);
  const figure = plainFigure(plotOf(thing));
  const { title = readText(figure.layout.title?.text ?? ""), live = true } = options;
  const { draw, liveScript } = surroundings();
  const picture = await draw(figure);
  return figurePage({
    title,
    figure: figureHtml(figureJson(figure), picture, describe(figure)),
    width: figure.layout.width,
    script: live ? await liveScript() : undefined,
  });
}
