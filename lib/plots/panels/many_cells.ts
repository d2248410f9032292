/**
 * The cells of a panel in a figure that has very many.
 *
 * @module
 */
import type { PlotTrace } from "../figure.ts";
import { type Block, drawnOf } from "./blocks.ts";
import { isFine } from "./cell_size.ts";
import type { CellAxes } from "./cells.ts";
import { hoverOf, hoverOfColourless } from "./hover.ts";
import type { Panel } from "./panel.ts";

/** Where there are more numbers than these, not each has words of its own. */
const MOST_WORDS = 4096;

/** Whether some panels have very many cells. */
export function areMany(panels: readonly Panel[]): boolean {
  const count = panels.reduce((sum, { matrix }) => sum + matrix.data.length, 0);
  return count > MOST_WORDS || panels.some(({ matrix }) => isFine(matrix));
}

/** Where a panel stands among others on the same axes. */
export interface Corner {
  readonly x0: number;
  readonly y0: number;
}

/**
 * Draws the numbers of a panel as colours, one cell for each block. The words of a cell are
 * put together by Plotly, of the names that its axes give.
 *
 * @param corner Where its first cell is, if the axes are not its own.
 * @returns The cells; and behind them, if some have no colour, what the pointer is told there:
 * a template could say no more of these than that they are not a number.
 */
export function drawManyCells(
  { title, axes, matrix, choice = 0 }: Panel,
  block: Block,
  on: CellAxes,
  corner?: Corner,
): { cells: PlotTrace; behind: PlotTrace[] } {
  const { z, colourless } = drawnOf(matrix, block);
  const isNamed = corner !== undefined;
  const common = {
    type: "heatmap" as const,
    name: title,
    xaxis: on.xaxis,
    yaxis: on.yaxis,
    ...corner,
    visible: choice === 0,
  };
  const cells = {
    ...common,
    z,
    coloraxis: on.coloraxis,
    ...hoverOf(axes, isNamed),
    hoverongaps: false,
  };
  if (colourless.size === 0) return { cells, behind: [] };
  return {
    cells,
    behind: [{
      ...common,
      // As many rows, and one that is as long; the pointer meets what is left out as well.
      z: z.map((row, i) => i === 0 ? row.map(() => 0) : []),
      opacity: 0,
      showscale: false,
      ...hoverOfColourless(axes, isNamed, colourless),
    }],
  };
}
