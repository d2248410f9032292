/**
 * How all pictures look: the font, the paper, the place of the title.
 *
 * @module
 */
import { inLanguage, language } from "../../text/language.ts";
import type { PlotlyAxis, PlotlyLayout } from "../plotly.ts";

/** The height of the title's strip, in pixels. */
export const TITLE_HEIGHT = 44;

/** The font sizes, in pixels. */
export const FONT_SIZE = { title: 16, panel: 13, label: 12, cell: 11, crowded: 10 };

/** Fonts that have all letters, the best first. */
const FONTS = {
  en: "Helvetica, Arial, sans-serif",
  zh: "Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif",
};

const INK = "#222222";

/** For names of axes, which are not to be taken for labels. */
export const SOFT_INK = "#666666";

/** A layout with a title, of a size in pixels. */
export function page(title: string, width: number, height: number): PlotlyLayout {
  return {
    title: {
      text: title,
      font: { size: FONT_SIZE.title, color: INK },
      x: 0,
      xref: "container",
      xanchor: "left",
      y: 1,
      yref: "container",
      yanchor: "top",
      pad: { t: 14, l: 12, b: 0, r: 0 },
    },
    font: { family: inLanguage(FONTS), size: FONT_SIZE.label, color: INK },
    paper_bgcolor: "#ffffff",
    plot_bgcolor: "#ffffff",
    hoverlabel: {
      // Where nothing is said, Plotly takes a font of its own, which has Latin letters.
      font: { size: FONT_SIZE.panel, ...(language() === "zh" && { family: FONTS.zh }) },
      align: "left",
    },
    width,
    height,
  };
}

/** An axis with its name, and nothing that is not needed. */
export function axis(name: string): PlotlyAxis {
  return {
    title: { text: name, standoff: 6, font: { size: FONT_SIZE.label, color: SOFT_INK } },
    showgrid: false,
    zeroline: false,
    showline: true,
    mirror: true,
    linecolor: "#bbbbbb",
    ticks: "",
    // Every name has its room. Plotly would measure all of them for each of them.
    ticklabeloverflow: "allow",
  };
}
