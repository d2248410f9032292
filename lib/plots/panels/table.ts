/**
 * A table of small matrices on one screen, such as those of all heads of all layers.
 *
 * @module
 */
import type { Figure } from "../figure.ts";
import type { Labels } from "../labels.ts";
import { makeFigure } from "../make_figure.ts";
import type { PlotlyLayout, PlotlyLine } from "../plotly.ts";
import { FONT_SIZE, page, TITLE_HEIGHT } from "../style/page.ts";
import { widthOf } from "../text.ts";
import { withBlocks } from "./blocks.ts";
import { tableSize } from "./cell_size.ts";
import { colourBars, sharedScales } from "./colour_bars.ts";
import { AXIS_TITLE, BAR, BUTTONS_ROOM, GAP, WIDEST } from "./grid.ts";
import { drawManyCells } from "./many_cells.ts";
import type { Panel } from "./panel.ts";
import {
  edgeOf,
  menuOf,
  type Side,
  startOf,
  wholeAxis,
  widestButton,
} from "./table_side.ts";
import { widestLabel } from "./ticks.ts";

/** The highest figure that is seen without scrolling. */
const HIGHEST = 690;

/** What is drawn, and how it is called. */
export interface Table {
  readonly title: string;
  /** The axes down and across, those of the table before those of its matrices. */
  readonly axes: readonly [string, string, string, string];
  /** Row after row of the table. */
  readonly panels: readonly Panel[];
  /** How many stand in a row. */
  readonly columns: number;
  readonly labels: Labels;
}

/**
 * Draws a table of matrices on one pair of axes. A menu for the rows and one for the columns
 * open what they choose: they move the axes there, which needs no script.
 */
export function table(given: Table): Figure {
  const { across, down, left, top, below } = sidesOf(given);
  const { panels, columns } = given;
  const block = { rows: down.block, columns: across.block };
  const title = withBlocks(given.title, [block]);
  const needed = widthOf(title, { size: FONT_SIZE.title }) + 24;
  const width = Math.ceil(Math.max(left + across.length + GAP + BAR.room, needed));
  const height = Math.ceil(top + down.length + below);

  const scales = sharedScales(panels, panels);
  const colours = colourBars(scales, { title, spots: [], width, height });
  const on = { xaxis: "x", yaxis: "y", coloraxis: "coloraxis" };
  const drawn = panels.map((panel, i) =>
    drawManyCells(panel, block, on, {
      x0: startOf(across, i % columns),
      y0: startOf(down, Math.floor(i / columns)),
    })
  );
  return makeFigure({
    data: [
      ...drawn.flatMap(({ behind }) => behind),
      ...drawn.map(({ cells }) => cells),
    ],
    layout: {
      ...page(title, width, height),
      margin: { l: 0, r: 0, t: 0, b: 0, autoexpand: false },
      showlegend: false,
      xaxis: {
        ...wholeAxis(across),
        domain: [left / width, (left + across.length) / width],
      },
      yaxis: {
        ...wholeAxis(down),
        domain: [1 - (top + down.length) / height, 1 - top / height],
      },
      coloraxis: colours.axes[0],
      annotations: colours.names,
      shapes: [...linesOf(across), ...linesOf(down)],
      updatemenus: menusOf([down, across], width, height),
    },
  });
}

/** Both sides, and the room before, above and below the table, in pixels. */
function sidesOf({ axes, panels, columns: count, labels }: Table) {
  const [upper, outer, inDown, inAcross] = axes;
  const { matrix } = panels[0]!;
  const { rows: places, columns: placesAcross } = matrix;
  const rows = panels.length / count;
  const widest = (outer: string, size: number, inner: string, places: number) =>
    Math.max(widestLabel(outer, size, labels), widestLabel(inner, places, labels));
  const left = AXIS_TITLE + 12 + widest(upper, rows, inDown, places);
  const top = TITLE_HEIGHT + BUTTONS_ROOM + 8;
  const below = AXIS_TITLE + 14 + 0.72 * widest(outer, count, inAcross, placesAcross);
  const { width, height, gap, block } = tableSize(matrix, {
    width: (WIDEST - BAR.room - GAP - left) / count,
    height: (HIGHEST - top - below) / rows,
  });
  const across: Side = {
    ...{ name: "xaxis", outer, inner: inAcross, matrices: count, places: placesAcross },
    ...{ block: block.columns, gap, length: count * width, labels },
  };
  const down: Side = {
    ...{ name: "yaxis", outer: upper, inner: inDown, matrices: rows, places },
    ...{ block: block.rows, gap, length: rows * height, labels },
  };
  return { across, down, left, top, below };
}

/** The menus beside each other, between the title and the table. */
function menusOf(sides: readonly Side[], width: number, height: number) {
  let left = 0;
  return sides.map((side) => {
    const x = left / width;
    left += widestButton(side) + 60;
    const y = 1 - (TITLE_HEIGHT - 6) / height;
    const place = { x, xanchor: "left", y, yanchor: "top" } as const;
    return { ...menuOf(side), ...place, pad: { t: 0, r: 0, b: 0, l: 12 } };
  }) satisfies PlotlyLayout["updatemenus"];
}

/** The lines between matrices. */
function linesOf(side: Side): PlotlyLine[] {
  return Array.from({ length: side.matrices - 1 }, (_, i) => {
    const at = edgeOf(side, i + 1);
    const line = { color: "#bbbbbb", width: 1 };
    return side.name === "xaxis"
      ? { type: "line", line, x0: at, x1: at, yref: "y domain", y0: 0, y1: 1 }
      : { type: "line", line, xref: "x domain", x0: 0, x1: 1, y0: at, y1: at };
  });
}
