/**
 * A figure as a picture that needs no script.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import { draw } from "./page/drawing_page.ts";
import { withLatinSigns } from "./svg/latin_signs.ts";
import { regularIds } from "./svg/regular_ids.ts";
import { type SvgElement, writeSvg } from "./svg/svg_tree.ts";
import { tidySvg } from "./svg/tidy_svg.ts";
import { plainFigure } from "./plain_figure.ts";

/**
 * Draws a figure as SVG, with Plotly but without a browser.
 *
 * @param figure Any figure of the library, or of one's own.
 * @returns The text of the picture: the same for the same figure, on every machine.
 * @throws {TypeError} If the figure cannot be drawn.
 */
export async function staticPicture(figure: Figure): Promise<string> {
  // Plotly writes into what it draws.
  const { width, height, background, layers } = await draw(plainFigure(figure));
  const root: SvgElement = {
    name: "svg",
    attributes: new Map([
      ["xmlns", "http://www.w3.org/2000/svg"],
      ["width", String(width)],
      ["height", String(height)],
      ["viewBox", `0 0 ${width} ${height}`],
    ]),
    children: [
      {
        name: "rect",
        attributes: new Map([
          ["width", String(width)],
          ["height", String(height)],
          ["style", `fill:${background}`],
        ]),
        children: [],
      },
      ...layers.flatMap((layer) => layer.children),
    ],
  };
  return withLatinSigns(writeSvg(regularIds(tidySvg(root))));
}
