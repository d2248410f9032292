/**
 * Frames around some cells.
 *
 * @module
 */
import type { PlotlyLine } from "../plotly.ts";
import { FRAME } from "../style/colours.ts";
import type { Grid } from "./grid.ts";
import type { Panel } from "./panel.ts";

/**
 * The frames of one panel.
 *
 * @param i Its place among the panels in front.
 */
export function framesOf(
  { framed = [] }: Panel,
  i: number,
  { spots }: Grid,
): PlotlyLine[] {
  const { rows, columns } = spots[i]!.cell.block;
  const number = i === 0 ? "" : i + 1;
  return framed.map(([row, column]) => {
    // Where cells share their place, the frame stands around all of them.
    const [across, down] = [Math.floor(column / columns), Math.floor(row / rows)];
    return {
      type: "rect",
      line: { color: FRAME, width: 2 },
      xref: `x${number}` as "x",
      x0: across - 0.5,
      x1: across + 0.5,
      yref: `y${number}` as "y",
      y0: down - 0.5,
      y1: down + 0.5,
    };
  });
}
