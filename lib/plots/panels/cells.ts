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
  signed: [inDigits, (value) => inDigits(value, 1)],
};

/** Draws the numbers of a panel as colours, and as digits where they can be read. */
export function drawCells(
  { title, axes, rows, labels, scale, choice = 0 }: Panel,
  { cell }: Spot,
  on: CellAxes,
  { cmin, cmax }: Ends,
): PlotTrace {
  const texts = (write: (value: number, row: number, column: number) => string) =>
    rows.map((values, row) => values.map((value, column) => write(value, row, column)));
  const write = WAYS[scale].find((write) =>
    cell.height > FONT_SIZE.cell + 3 &&
    rows.flat().every((value) =>
      widthOf(write(value), { size: FONT_SIZE.cell }) < cell.width
    )
  );
  const gap = Math.min(cell.width, cell.height) > 10 ? 1 : 0;
  return {
    type: "heatmap" as const,
    name: title,
    // What is masked has no colour.
    z: rows.map((values) => values.map((value) => Number.isFinite(value) ? value : null)),
    ...on,
    ...(write && {
      text: texts((value) =>
        inked(write(value), inkOn(scale, (value - cmin) / (cmax - cmin)))
      ),
      texttemplate: "%{text}",
      textfont: { size: FONT_SIZE.cell },
    }),
    hovertext: texts((value, row, column) =>
      words().value(pairInWords(axes, [row, column], labels), inDigits(value, 3))
    ),
    hoverinfo: "text",
    xgap: gap,
    ygap: gap,
    visible: choice === 0,
  } satisfies PlotlyTrace;
}

/** The largest finite value, without its sign. */
export function largest(rows: Panel["rows"]): number {
  const finite = rows.flat().filter(Number.isFinite);
  return finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
