/**
 * Where each panel of a figure stands, in pixels.
 *
 * @module
 */
import { cellsOf, withBlocks } from "./blocks.ts";
import { type CellSize, coarse, fine, isFine } from "./cell_size.ts";
import type { Panel, PanelsOptions } from "./panel.ts";
import type { PlotlyNote } from "../plotly.ts";
import { widestLabel } from "./ticks.ts";
import { FONT_SIZE, TITLE_HEIGHT } from "../style/page.ts";
import { widthOf } from "../text.ts";

/** The place of one matrix: its upper left corner and its size, in pixels. */
export interface Spot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Its cells. */
  readonly cell: CellSize;
  /** Whether the names of the columns must be turned to fit. */
  readonly turned: boolean;
}

/** All places, and the size of the whole figure. */
export interface Grid {
  /** What is seen, and how many numbers share a cell. */
  readonly title: string;
  readonly spots: readonly Spot[];
  readonly width: number;
  readonly height: number;
}

/** The widest figure that a notebook shows without scrolling. */
export const WIDEST = 860;
/** The bars that explain the colours: the room to their right and left, and their heights. */
export const BAR = { room: 76, name: 24, shortest: 48, longest: 196, gap: 12 };
/** The room for the name of an axis. */
export const AXIS_TITLE = 22;
/** The room to the right of a matrix. */
export const GAP = 20;
/** The room for buttons below the title. */
export const BUTTONS_ROOM = 34;
/** Names that are wider than this are turned where there are too many for all of them. */
const LEVEL = 30;
/** Less room than this for a matrix, and a row holds fewer panels. */
const LEAST_ROOM = 100;

/** Lays panels out in reading order, as wide as their labels and titles need. */
export function layOut(
  all: readonly Panel[],
  { columns: wanted = evenColumns(all), choices, bars, ...options }: PanelsOptions & {
    bars: number;
  },
): Grid {
  const needs = all.map(needOf);
  const sizeOf = needs.some(isFine) ? fine : coarse;
  const columns = fittingColumns(needs, wanted);
  const slots = Array.from({ length: columns }, (_, column) => {
    const inColumn = needs.filter((_, i) => i % columns === column);
    return { before: most(inColumn, (need) => need.before), inColumn };
  });
  const labels = slots.reduce((sum, slot) => sum + slot.before + GAP, 0);
  const room = Math.max(LEAST_ROOM, (WIDEST - BAR.room - labels) / slots.length);
  const widths = slots.map(({ inColumn }) =>
    Math.max(
      ...inColumn.map((need) =>
        Math.max(widthIn(sizeOf(need, room), need), need.heading)
      ),
    )
  );

  const spots: Spot[] = [];
  let top = TITLE_HEIGHT + (choices ? BUTTONS_ROOM : 0);
  for (let first = 0; first < all.length; first += columns) {
    const row = needs.slice(first, first + columns);
    const above = most(row, (need) => need.above);
    let left = 0;
    let bottom = top;
    for (const [column, need] of row.entries()) {
      left += slots[column]!.before;
      const cell = sizeOf(need, room);
      const [rows, columns] = cellsOf(need, cell.block);
      const turned = need.columnLabel > (sizeOf === fine ? LEVEL : cell.width - 4);
      const below = AXIS_TITLE + (turned ? 14 + 0.72 * need.columnLabel : 20);
      spots.push({
        left,
        top: top + above,
        width: columns * cell.width,
        height: rows * cell.height,
        cell,
        turned,
      });
      bottom = Math.max(bottom, top + above + rows * cell.height + below);
      left += widths[column]! + GAP;
    }
    top = bottom + 8;
  }
  const title = withBlocks(options.title, spots.map(({ cell }) => cell.block));
  const used = labels + widths.reduce((sum, width) => sum + width, 0) + BAR.room;
  return {
    title,
    spots,
    width: Math.ceil(Math.max(used, widthOf(title, { size: FONT_SIZE.title }) + 24)),
    height: Math.ceil(
      Math.max(top, TITLE_HEIGHT + bars * (BAR.name + BAR.shortest + BAR.gap)),
    ),
  };
}

/** Where words stand in a figure without margins; the place is given in pixels. */
export function standing(
  { left, bottom }: { left: number; bottom: number },
  { width, height }: Grid,
): PlotlyNote {
  return {
    showarrow: false,
    xref: "paper",
    x: left / width,
    xanchor: "left",
    yref: "paper",
    y: 1 - bottom / height,
    yanchor: "bottom",
    borderpad: 0,
  };
}

/** What one panel needs around its cells, in pixels. */
type Need = ReturnType<typeof needOf>;

function needOf({ title, note = "", matrix, labels, axes }: Panel) {
  const [down, across] = axes;
  const { rows, columns } = matrix;
  const columnLabel = labels[across] ? widestLabel(across, columns, labels) : 0;
  return {
    rows,
    columns,
    // A turned name of the first column reaches to the left.
    before: Math.max(
      AXIS_TITLE + 12 + widestLabel(down, rows, labels),
      0.72 * columnLabel - 10,
    ),
    columnLabel,
    above: title === "" ? 4 : note === "" ? 26 : 42,
    heading: Math.max(
      widthOf(title, { size: FONT_SIZE.panel, bold: true }),
      widthOf(note, { size: FONT_SIZE.panel }),
    ),
  };
}

/** Four panels in a row, or fewer if that leaves room for numbers; no row much shorter than others. */
function evenColumns(all: readonly Panel[]): number {
  const cells = most(all, ({ matrix }) => matrix.columns);
  const least = all.some(({ matrix }) => isFine(matrix)) ? 3 : 2;
  const inRow = [4, 3, 2].find((columns) => 640 / columns / cells > 30) ?? least;
  return Math.ceil(all.length / Math.ceil(all.length / inRow));
}

/** As many columns as wanted, or fewer if labels leave too little room for matrices and titles. */
function fittingColumns(needs: readonly Need[], wanted: number): number {
  const before = most(needs, (need) => need.before);
  const heading = most(needs, (need) => need.heading);
  // A title that is a little longer makes the figure wider.
  const least = Math.max(LEAST_ROOM, heading / 1.5);
  const fits = (columns: number) => (WIDEST - BAR.room) / columns - before - GAP >= least;
  let columns = Math.min(wanted, needs.length);
  while (columns > 1 && !fits(columns)) columns--;
  return columns;
}

function widthIn({ width, block }: CellSize, need: Need): number {
  return cellsOf(need, block)[1] * width;
}

function most<T>(all: readonly T[], measure: (one: T) => number): number {
  return all.reduce((most, one) => Math.max(most, measure(one)), -Infinity);
}
