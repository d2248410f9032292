/**
 * The axes of one panel, with what stands beside its rows and columns.
 *
 * @module
 */
import { axisInWords } from "../labels.ts";
import type { PlotlyCellAxis } from "../plotly.ts";
import { axis } from "../style/page.ts";
import { cellsOf } from "./blocks.ts";
import type { Grid } from "./grid.ts";
import { asAliases, namesOfCells } from "./hover.ts";
import type { Panel } from "./panel.ts";
import { sparseTicks, ticks } from "./ticks.ts";

/**
 * The two axes of a panel.
 *
 * @param i Its place among the panels in front.
 * @param areMany Whether its cells have no words of their own.
 */
export function axesOf(
  { axes: [down, across], matrix, labels }: Panel,
  i: number,
  { spots, width, height }: Grid,
  areMany: boolean,
): [x: PlotlyCellAxis, y: PlotlyCellAxis] {
  const spot = spots[i]!;
  const { block } = spot.cell;
  const [rows, columns] = cellsOf(matrix, block);
  const number = i === 0 ? "" : i + 1;
  const sparse = (axis: string, size: number, block: number, length: number) => ({
    ...sparseTicks({
      ...{ axis, size, labels, block, length },
      areLevel: axis === across && !spot.turned,
    }),
    labelalias: asAliases(namesOfCells(axis, size, block, labels)),
  });
  return [
    {
      ...axis(axisInWords(across)),
      ...(areMany
        ? sparse(across, matrix.columns, block.columns, spot.width)
        : ticks(across, columns, labels, columns * 16 < spot.width)),
      domain: [spot.left / width, (spot.left + spot.width) / width],
      anchor: `y${number}` as "y",
      range: [-0.5, columns - 0.5],
      tickangle: spot.turned ? -45 : 0,
      fixedrange: true,
    },
    {
      ...axis(axisInWords(down)),
      ...(areMany
        ? sparse(down, matrix.rows, block.rows, spot.height)
        : ticks(down, rows, labels, rows * 14 < spot.height)),
      domain: [1 - (spot.top + spot.height) / height, 1 - spot.top / height],
      anchor: `x${number}` as "x",
      range: [rows - 0.5, -0.5],
      fixedrange: true,
    },
  ];
}
