/**
 * One side of a table of matrices: its places, such as layers, each with the rows or the
 * columns of a matrix.
 *
 * @module
 */
import { axisInWords, type Labels, nameInWords, placeInWords } from "../labels.ts";
import type { PlotlyCellAxis, PlotlyMenu } from "../plotly.ts";
import { axis, FONT_SIZE } from "../style/page.ts";
import { widthOf } from "../text.ts";
import { words } from "../words/words.ts";
import { asAliases, namesOfCells } from "./hover.ts";
import { sparseTicks, widestLabel } from "./ticks.ts";

/** One side of a table. */
export interface Side {
  /** Plotly's name of its axis. */
  readonly name: "xaxis" | "yaxis";
  /** The axis that has a matrix at each place, and the one within the matrices. */
  readonly outer: string;
  readonly inner: string;
  /** How many matrices there are, and how many places within each. */
  readonly matrices: number;
  readonly places: number;
  /** How many of these share a cell. */
  readonly block: number;
  /** How many cells are left free between two matrices. */
  readonly gap: number;
  /** In pixels. */
  readonly length: number;
  readonly labels: Labels;
}

/** Where the first cell of a matrix is. */
export function startOf(side: Side, matrix: number): number {
  return matrix * (cellsAlong(side) + side.gap);
}

/** The middle between a matrix and the one before. */
export function edgeOf(side: Side, matrix: number): number {
  return startOf(side, matrix) - (side.gap + 1) / 2;
}

function cellsAlong({ places, block }: Side): number {
  return Math.ceil(places / block);
}

/** The axis as it is at first: all matrices are seen. */
export function wholeAxis(side: Side): PlotlyCellAxis {
  const { inner, matrices, places, block, labels } = side;
  const { title, ...view } = viewOf(side);
  const names = namesOfCells(inner, places, block, labels);
  const starts = Array.from({ length: matrices }, (_, i) => startOf(side, i));
  return {
    ...axis(title),
    ...view,
    labelalias: Object.assign({}, ...starts.map((start) => asAliases(names, start))),
    fixedrange: true,
  };
}

/** A menu that opens the matrices at one place, or shows all again. */
export function menuOf(side: Side): PlotlyMenu {
  const buttons = namesOfViews(side).map((label, i) => {
    const { title, ...view } = i === 0 ? viewOf(side) : viewOf(side, i - 1);
    const changes = Object.entries({ ...view, "title.text": title })
      .map(([part, to]) => [`${side.name}.${part}`, to]);
    return { label, method: "relayout" as const, args: [Object.fromEntries(changes)] };
  });
  return { type: "dropdown", direction: "down", showactive: true, buttons };
}

/** The width of the widest text of the menu, in pixels. */
export function widestButton(side: Side): number {
  const font = { size: FONT_SIZE.label };
  return namesOfViews(side).reduce(
    (most, name) => Math.max(most, widthOf(name, font)),
    0,
  );
}

/** What can be chosen: all at once, then each place. */
function namesOfViews({ outer, matrices, labels }: Side): string[] {
  const each = Array.from({ length: matrices }, (_, i) => placeInWords(outer, i, labels));
  return [words().every(nameInWords(outer)), ...each];
}

/** What is seen along a side: all matrices, or those of one place. */
function viewOf(side: Side, chosen?: number) {
  const { name, outer, inner, matrices, places, block, length, labels } = side;
  const isAcross = name === "xaxis";
  const isWhole = chosen === undefined;
  const range = isWhole
    ? [edgeOf(side, 0), edgeOf(side, matrices)]
    : [startOf(side, chosen) - 0.5, startOf(side, chosen) + cellsAlong(side) - 0.5];
  const shown = isWhole
    ? { axis: outer, size: matrices, block: 1 / startOf(side, 1), start: -side.gap / 2 }
    : { axis: inner, size: places, block, start: startOf(side, chosen) };
  const isTurned = isAcross && labels[shown.axis] !== undefined &&
    widestLabel(shown.axis, shown.size, labels) > length / shown.size - 4;
  return {
    title: isWhole
      ? axisInWords(outer)
      : words().within(placeInWords(outer, chosen, labels), axisInWords(inner)),
    range: isAcross ? range : range.toReversed(),
    ...sparseTicks({ ...shown, labels, length, areLevel: isAcross && !isTurned }),
    tickangle: isTurned ? -45 : 0,
  };
}
