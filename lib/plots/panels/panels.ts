/**
 * Several matrices in one figure: labels have room, and equal colours mean equal values.
 *
 * @module
 */
import type { Annotations, UpdateMenu } from "plotly.js";
import { colourBars, sharedScales } from "./colour_bars.ts";
import type { Figure, PlotTrace } from "../figure.ts";
import { makeFigure } from "../make_figure.ts";
import type { PlotlyAxis, PlotlyLayout } from "../plotly.ts";
import { axisInWords, type Labels, ticksOf } from "../labels.ts";
import type { Panel, PanelsOptions } from "./panel.ts";
import { drawCells } from "./cells.ts";
import { type Grid, layOut, standing } from "./grid.ts";
import { axis, FONT_SIZE, page, TITLE_HEIGHT } from "../style/page.ts";

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
  const number = (i: number) => i === 0 ? "" : i + 1;

  const drawn = all.map((panel, i) => {
    const spot = panel.slot ?? i;
    const scale = scales.findIndex(({ scale }) => scale === panel.scale);
    const on = {
      xaxis: `x${number(spot)}`,
      yaxis: `y${number(spot)}`,
      coloraxis: `coloraxis${number(scale)}`,
    };
    return { panel, trace: drawCells(panel, grid.spots[spot]!, on, scales[scale]!) };
  });
  const axes = front.flatMap((panel, i) => {
    const [x, y] = axesOf(panel, i, grid);
    return [[`xaxis${number(i)}`, x], [`yaxis${number(i)}`, y]];
  });
  const colours = colourBars(scales, grid);
  return makeFigure({
    data: drawn.map(({ trace }) => trace),
    layout: {
      ...page(options.title, grid.width, grid.height),
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
      ...(options.choices && { updatemenus: [buttons(options.choices, drawn, grid)] }),
    } satisfies PlotlyLayout,
  });
}

function axesOf(
  { axes: [down, across], rows, labels }: Panel,
  i: number,
  { spots, width, height }: Grid,
): [PlotlyAxis, PlotlyAxis] {
  const spot = spots[i]!;
  const columns = rows[0]!.length;
  const number = i === 0 ? "" : i + 1;
  return [
    {
      ...axis(axisInWords(across)),
      ...ticks(across, columns, labels, columns * 16 < spot.width),
      domain: [spot.left / width, (spot.left + spot.width) / width],
      anchor: `y${number}` as "y",
      range: [-0.5, columns - 0.5],
      tickangle: spot.turned ? -45 : 0,
      fixedrange: true,
    },
    {
      ...axis(axisInWords(down)),
      ...ticks(down, rows.length, labels, rows.length * 13 < spot.height),
      domain: [1 - (spot.top + spot.height) / height, 1 - spot.top / height],
      anchor: `x${number}` as "x",
      range: [rows.length - 0.5, -0.5],
      fixedrange: true,
    },
  ];
}

/** A tick for each label; without labels, one for each index if there is room. */
function ticks(axis: string, size: number, labels: Labels, room: boolean): PlotlyAxis {
  if (labels[axis] === undefined) return room ? { dtick: 1 } : { nticks: 5 };
  return {
    tickvals: Array.from({ length: size }, (_, i) => i),
    ticktext: ticksOf(axis, size, labels),
  };
}

/** The title above a panel, aligned with its cells. */
function heading({ title, note }: Panel, i: number, grid: Grid): Partial<Annotations> {
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
): Partial<UpdateMenu> {
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
