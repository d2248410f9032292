/**
 * What stands beside the places of an axis.
 *
 * @module
 */
import type { PlotlyAxis } from "../plotly.ts";
import { type Labels, ticksOf } from "../labels.ts";
import { FONT_SIZE } from "../style/page.ts";
import { widthOf } from "../text.ts";

/** A tick for each label; without labels, one for each index if there is room. */
export function ticks(
  axis: string,
  size: number,
  labels: Labels,
  room: boolean,
): PlotlyAxis {
  if (labels[axis] === undefined) return room ? { dtick: 1 } : { nticks: 5 };
  return {
    tickvals: Array.from({ length: size }, (_, i) => i),
    ticktext: ticksOf(axis, size, labels),
  };
}

/** The width of the widest label of an axis, in pixels. */
export function widestLabel(axis: string, size: number, labels: Labels): number {
  return ticksOf(axis, size, labels).reduce(
    (most, label) => Math.max(most, widthOf(label, { size: FONT_SIZE.label })),
    0,
  );
}

/** The pixels from one line of text to the next. */
const LINE = 15;

/** An axis of which every so-manieth place has a tick. */
export interface SparseAxis {
  readonly axis: string;
  readonly size: number;
  readonly labels: Labels;
  /** How many places share a cell. */
  readonly block: number;
  /** Its length in pixels. */
  readonly length: number;
  /** Whether the texts stand beside each other, as those of columns do that are not turned. */
  readonly areLevel: boolean;
  /** Where its first cell is. */
  readonly start?: number;
}

/** As many ticks as have room. */
export function sparseTicks(
  { axis, size, labels, block, length, areLevel, start = 0 }: SparseAxis,
): { tickvals: number[]; ticktext: string[] } {
  const texts = ticksOf(axis, size, labels);
  const room = areLevel ? widestLabel(axis, size, labels) + 4 : LINE;
  const step = niceStep(room * size / length);
  const shown = texts.map((_, i) => i).filter((i) => i % step === 0);
  const cells = Math.ceil(size / block);
  return {
    tickvals: shown.map((i) => aside(start + (i + 0.5) / block - 0.5, cells)),
    ticktext: shown.map((i) => texts[i]!),
  };
}

/**
 * A place for a tick that is not seen to be aside. At its very place, the pointer would be
 * told the text of the tick, and not which place of which axis it is.
 *
 * @param cells How many cells the axis shows.
 */
export function aside(place: number, cells: number): number {
  // Plotly takes what is nearer than a ten-thousandth of the axis for the same place.
  const least = cells / 5000;
  const cell = Math.round(place);
  return Math.abs(place - cell) < least ? cell + least : place;
}

/** The least of 1, 2, 5, 10, 20, 50, … that is not below a number. */
function niceStep(least: number): number {
  let step = 1;
  while (step < least) step *= step.toString().startsWith("2") ? 2.5 : 2;
  return step;
}
