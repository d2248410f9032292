/**
 * The cells of one panel.
 *
 * @module
 */
import type { Scale } from "../style/colours.ts";
import type { PlotTrace } from "../figure.ts";
import { inked, inkOn } from "../style/ink.ts";
import { pairInWords } from "../labels.ts";
import { inDigits } from "../style/numbers.ts";
import type { Spot } from "./grid.ts";
import { rowsOf } from "./matrix.ts";
import type { Panel } from "./panel.ts";
import type { PlotlyTrace } from "../plotly.ts";
import { FONT_SIZE } from "../style/page.ts";
import { widthOf } from "../text.ts";
import { words } from "../words/words.ts";

/** The place of a panel's trace among Plotly's axes. */
export interface CellAxes {
  readonly xaxis: string;
  readonly yaxis: string;
  readonly coloraxis: string;
}

/** The values at the ends of a scale of colours. */
export interface Ends {
  readonly cmin: number;
  readonly cmax: number;
}

/** How numbers are written in cells, the best way first; what fits is taken. */
const WAYS: Readonly<Record<Scale, ((value: number) => string)[]>> = {
  weights: [inDigits, (value) => inDigits(value).replace("0.", ".")],
  shares: [inDigits, (value) => inDigits(value).replace("0.", ".")],
  signed: [inDigits, (value) => inDigits(value, 1)],
  // These two are small more often than not.
  amounts: [(value) => inDigits(value, 3), inDigits, (value) => inDigits(value, 1)],
  gradients: [(value) => inDigits(value, 3), inDigits, (value) => inDigits(value, 1)],
};

/** Draws the numbers of a panel as colours, and as digits where they can be read. */
export function drawCells(panel: Panel, spot: Spot, on: CellAxes, ends: Ends): PlotTrace {
  const { title, axes, matrix, labels, choice = 0 } = panel;
  const rows = rowsOf(matrix);
  return {
    type: "heatmap" as const,
    name: title,
    // What is masked has no colour.
    z: rows.map((values) => values.map((value) => Number.isFinite(value) ? value : null)),
    ...on,
    ...digitsIn(panel, spot, ends),
    hovertext: rows.map((values, row) =>
      values.map((value, column) =>
        words().value(pairInWords(axes, [row, column], labels), inDigits(value, 3))
      )
    ),
    hoverinfo: "text",
    ...gapsOf(spot),
    visible: choice === 0,
  } satisfies PlotlyTrace;
}

/** The digits in the cells of a panel, where they can be read in all of them. */
export function digitsIn(
  { matrix, scale }: Panel,
  { cell }: Spot,
  { cmin, cmax }: Ends,
) {
  const fits = (write: (value: number) => string, room: number) =>
    matrix.data.every((value) =>
      widthOf(write(value), { size: FONT_SIZE.cell }) < cell.width - room
    );
  const write = WAYS[scale].find((write) =>
    cell.height > FONT_SIZE.cell + 3 && fits(write, 0)
  );
  if (write === undefined) return {};
  return {
    text: rowsOf(matrix).map((values) =>
      values.map((value) =>
        inked(write(value), inkOn(scale, (value - cmin) / (cmax - cmin)))
      )
    ),
    texttemplate: "%{text}",
    // Numbers that would touch each other are a little smaller.
    textfont: { size: fits(write, 3) ? FONT_SIZE.cell : FONT_SIZE.crowded },
  };
}

/** The gaps between cells, where these are large enough not to be lost in a net. */
export function gapsOf({ cell }: Spot): { xgap: number; ygap: number } {
  const gap = Math.min(cell.width, cell.height) > 12 ? 1 : 0;
  return { xgap: gap, ygap: gap };
}
