/**
 * What the pointer is told of many cells, without a text for each.
 *
 * @module
 */
import type { FigureLayout, PlotTrace } from "../figure.ts";
import { joined, type Labels, placesInWords } from "../labels.ts";
import { inDigits } from "../style/numbers.ts";
import { words } from "../words/words.ts";

/**
 * What stands in the place of the number of each cell along an axis: Plotly writes it where
 * a template asks for x or y.
 *
 * @param block How many places share a cell.
 */
export function namesOfCells(
  axis: string,
  size: number,
  block: number,
  labels: Labels,
): string[] {
  return Array.from({ length: Math.ceil(size / block) }, (_, cell) => {
    const first = cell * block;
    return placesInWords(axis, [first, Math.min(size, first + block) - 1], labels);
  });
}

/** The names of cells by their numbers. */
export function asAliases(names: readonly string[], first = 0): Record<string, string> {
  return Object.fromEntries(names.map((name, i) => [`${first + i}`, name]));
}

/** Digits enough for all that a cell tells; a short form for what is very large or small. */
const DIGITS = ".6~g";

/** What the pointer is told of all cells of a trace. */
export interface Hover {
  readonly hovertemplate: string;
  readonly zhoverformat?: string;
}

/** Which cell it is, and its number. */
export function hoverOf(axes: readonly [string, string], isNamed: boolean): Hover {
  return { hovertemplate: saidOf(axes, isNamed, "%{z}"), zhoverformat: DIGITS };
}

/** Which cell it is, and what all cells without a colour hold. */
export function hoverOfColourless(
  axes: readonly [string, string],
  isNamed: boolean,
  values: ReadonlySet<number>,
): Hover {
  const texts = [...values].map((value) => inDigits(value));
  return { hovertemplate: saidOf(axes, isNamed, words().either(texts)) };
}

/** Nothing in the box beside what is said. */
const EXTRA = "<extra></extra>";

/** In Plotly's words. */
function saidOf(
  axes: readonly [string, string],
  isNamed: boolean,
  value: string,
): string {
  const { within, value: said } = words();
  const place = joined(axes, "%{y}", "%{x}");
  const whole = isNamed ? within("%{fullData.name}", place) : place;
  return `${said(whole, value)}${EXTRA}`;
}

/** What the pointer is told of one cell; nothing if its axes have no names for their cells. */
export function toldOf(
  { hovertemplate, name, xaxis, yaxis, x0, y0 }: PlotTrace,
  layout: FigureLayout,
  row: number,
  column: number,
  value: number,
): string {
  const x = nameIn(layout, xaxis, x0, column);
  const y = nameIn(layout, yaxis, y0, row);
  if (typeof hovertemplate !== "string" || x === undefined || y === undefined) return "";
  const z = `${value}`.replaceAll("-", "−");
  const known = new Map([["x", x], ["y", y], ["z", z], [
    "fullData.name",
    typeof name === "string" ? name : "",
  ]]);
  return hovertemplate.replaceAll(/%\{([^}]*)\}/g, (_, key) => known.get(key) ?? "")
    .replace(EXTRA, "");
}

/** The name of a cell along an axis, if it has one; a figure may be somebody's own. */
function nameIn(
  layout: FigureLayout,
  axis: unknown,
  first: unknown,
  cell: number,
): string | undefined {
  const { labelalias } = Object(layout[String(axis).replace(/^[xy]/, "$&axis")]);
  const number = (typeof first === "number" ? first : 0) + cell;
  const name = Object(labelalias)[number];
  return typeof name === "string" ? name : undefined;
}
