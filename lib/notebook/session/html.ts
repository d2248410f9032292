/**
 * Figures as pages.
 *
 * @module
 */
import { isPlain } from "../../plots/checks/kinds.ts";
import { describe } from "../../plots/describe.ts";
import type { Figure } from "../../plots/figure.ts";
import { readText } from "../../plots/text.ts";
import { expectArguments, expectOptions } from "../../tensor/checks/expect.ts";
import { expectFlag } from "../../tensor/checks/expect_flag.ts";
import { kindOf } from "../../tensor/checks/kind_of.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { spoken } from "../../text/spoken.ts";
import { figureJson } from "../drawing/figure_json.ts";
import { figurePage } from "../drawing/figure_page.ts";
import { plainFigure } from "../drawing/plain_figure.ts";
import { figureHtml } from "../drawing/saved_figure.ts";
import { figureOf } from "./figure_of.ts";
import { surroundings } from "./surroundings.ts";
import { words } from "./words/words.ts";

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
  const action = "make a page";
  expectArguments(action, arguments.length, 2);
  expectPage(action, options);
  const figure = plainFigure(figureOf(action, thing));
  const { title = titleOf(figure), live = true } = options;
  const place = surroundings();
  const picture = await place.draw(figure);
  return figurePage({
    title: spoken(title) || words().untitled,
    figure: figureHtml(figureJson(figure), picture, describe(figure)),
    width: figure.layout.width,
    script: live ? await place.liveScript() : undefined,
  });
}

/** What stands above the figure; a figure may be somebody's own. */
function titleOf({ layout }: Figure): string {
  const text: unknown = layout.title?.text;
  return typeof text === "string" ? readText(text) : "";
}

function expectPage(action: string, options: HtmlOptions): void {
  const needed = `Cannot ${action}: the options must be { title, live }, found`;
  // A map or a promise has no names of its own, and would pass for no option at all.
  if (!isPlain(options)) throw new TypeError(`${needed} ${kindOf(options)}`);
  expectOptions(action, options, ["title", "live"]);
  const { title = "", live = true } = options;
  if (typeof title !== "string") {
    throw new TypeError(`Cannot ${action}: title must be a text, found ${kindOf(title)}`);
  }
  expectFlag(action, "live", live);
}
