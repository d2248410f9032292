/**
 * Several matrices in one figure: labels have room, and equal colours mean equal values.
 *
 * @module
 */
import { colourBars, sharedScales } from "./colour_bars.ts";
import type { Figure, PlotTrace } from "../figure.ts";
import { makeFigure } from "../make_figure.ts";
import type { PlotlyLayout, PlotlyMenu, PlotlyNote } from "../plotly.ts";
import type { Panel, PanelsOptions } from "./panel.ts";
import { digitsIn, drawCells, gapsOf } from "./cells.ts";
import { framesOf } from "./frames.ts";
import { type Grid, layOut, standing } from "./grid.ts";
import { areMany, drawManyCells } from "./many_cells.ts";
import { axesOf } from "./panel_axes.ts";
import { FONT_SIZE, page, TITLE_HEIGHT } from "../style/page.ts";

/** More choices than these do not fit side by side. */
const MOST_BUTTONS = 10;

/**
 * Draws matrices in reading order. Panels with a choice other than the first come after
 * the others, and lie behind those of the first choice until their button is pressed.
 */
export function panels(all: readonly Panel[], options: PanelsOptions): Figure {
  const front = all.filter(({ choice = 0 }) => choice === 0);
  const scales = sharedScales(front, all);
  const bars = scales.filter(({ hasBar }) => hasBar).length;
  const grid = layOut(front, { ...options, bars });
  const many = areMany(all);
  const number = (i: number) => i === 0 ? "" : i + 1;

  const layers = all.map((panel, i) => {
    const slot = panel.slot ?? i;
    const spot = grid.spots[slot]!;
    const scale = scales.findIndex(({ scale }) => scale === panel.scale);
    const on = {
      xaxis: `x${number(slot)}`,
      yaxis: `y${number(slot)}`,
      coloraxis: `coloraxis${number(scale)}`,
    };
    const ends = scales[scale]!;
    if (!many) return { panel, behind: [], cells: drawCells(panel, spot, on, ends) };
    const { cells, behind } = drawManyCells(panel, spot.cell.block, on);
    const digits = digitsIn(panel, spot, ends);
    return { panel, behind, cells: { ...cells, ...digits, ...gapsOf(spot) } };
  });
  const drawn = [
    ...layers.flatMap(({ panel, behind }) => behind.map((trace) => ({ panel, trace }))),
    ...layers.map(({ panel, cells }) => ({ panel, trace: cells })),
  ];
  const axes = front.flatMap((panel, i) => {
    const [x, y] = axesOf(panel, i, grid, many);
    return [[`xaxis${number(i)}`, x], [`yaxis${number(i)}`, y]];
  });
  const colours = colourBars(scales, grid);
  const shapes = front.flatMap((panel, i) => framesOf(panel, i, grid));
  return makeFigure({
    data: drawn.map(({ trace }) => trace),
    layout: {
      ...page(grid.title, grid.width, grid.height),
      margin: { l: 0, r: 0, t: 0, b: 0, autoexpand: false },
      showlegend: false,
      ...Object.fromEntries(axes),
      ...Object.fromEntries(
        colours.axes.map((axis, i) => [`coloraxis${number(i)}`, axis]),
      ),
      annotations: [
        ...front.map((panel, i) => heading(panel, i, grid)),
        ...colours.names,
      ],
      ...(shapes.length > 0 && { shapes }),
      ...(options.choices && { updatemenus: [buttons(options.choices, drawn, grid)] }),
    } satisfies PlotlyLayout,
  });
}

/** The title above a panel, aligned with its cells. */
function heading({ title, note }: Panel, i: number, grid: Grid): PlotlyNote {
  const { left, top } = grid.spots[i]!;
  return {
    text: `<b>${title}</b>` + (note ? `<br>${note}` : ""),
    font: { size: FONT_SIZE.panel },
    align: "left",
    ...standing({ left, bottom: top - 4 }, grid),
  };
}

/** One button for each choice, between the title and the panels; a menu if there are many. */
function buttons(
  choices: readonly string[],
  drawn: readonly { panel: Panel; trace: PlotTrace }[],
  { height }: Grid,
): PlotlyMenu {
  return {
    type: choices.length > MOST_BUTTONS ? "dropdown" : "buttons",
    direction: choices.length > MOST_BUTTONS ? "down" : "right",
    x: 0,
    xanchor: "left",
    y: 1 - (TITLE_HEIGHT - 6) / height,
    yanchor: "top",
    pad: { t: 0, r: 0, b: 0, l: 12 },
    showactive: true,
    buttons: choices.map((label, chosen) => ({
      label,
      method: "restyle",
      args: [{
        visible: drawn.map(({ panel: { choice = chosen } }) => choice === chosen),
      }],
    })),
  };
}
