/**
 * How a tensor shows itself: aligned rows in a terminal, small tables in a notebook.
 *
 * @module
 */
import { escapeHtml } from "../text/escape.ts";
import { formatter } from "./format.ts";
import { type ByName, inWords, offsets, shapeOf, strides } from "./grid.ts";
import type { Axes, Tensor } from "./types.ts";

/** The most places of an axis that are shown; of a longer one, both ends are. */
const MOST = 12;

/** A slice along the last two axes, ready to print. */
interface Block {
  /** Where on the outer axes it lies: `head 0`. Empty if there are none. */
  readonly title: string;
  /** The numbers of the rows and of the columns. */
  readonly sides: readonly string[];
  readonly heads: readonly string[];
  readonly cells: readonly (readonly string[])[];
}

/** What stands in the place of all that is left out. */
const GAP = "…";

/** The tensor as text. */
export function toText(x: Tensor<Axes>): string {
  const blocks = blocksOf(x);
  const all = blocks.flatMap(({ cells }) => cells.flat());
  const width = Math.max(...all.map((cell) => cell.length));
  const lines = blocks.flatMap(({ title, cells }) => [
    ...(title === "" ? [] : [title]),
    ...cells.map((row) => `  ${row.map((cell) => cell.padStart(width)).join("  ")}`),
  ]);
  return [`Tensor ${shapeOf(x)}`, ...lines].join("\n");
}

/** The tensor as tables with the names of its axes, styled in place. */
export function toHtml(x: Tensor<Axes>): string {
  const [down, across] = innerAxes(x);
  const corner = [down && `${down} ↓`, across && `${across} →`].filter(Boolean).join(" ");
  const tables = blocksOf(x).map(({ title, sides, heads, cells }) => {
    const row = (side: string, texts: readonly string[], tag: string) =>
      `<tr><th>${escapeHtml(side)}</th>` +
      texts.map((text) => `<${tag}>${text}</${tag}>`).join("") + "</tr>";
    return '<table style="display:inline-table;text-align:right;' +
      'font-variant-numeric:tabular-nums;margin:0 1em 0.5em 0">' +
      (title && `<caption style="text-align:left">${escapeHtml(title)}</caption>`) +
      `<thead>${row(corner, heads, "th")}</thead>` +
      `<tbody>${cells.map((texts, i) => row(sides[i]!, texts, "td")).join("")}</tbody>` +
      "</table>";
  });
  return `<div><div>Tensor ${escapeHtml(shapeOf(x))}</div>${tables.join("")}</div>`;
}

/** The names of rows and columns; empty where a tensor has no such axis. */
function innerAxes({ axes }: Tensor<Axes>): [string, string] {
  return [axes.at(-2) ?? "", axes.at(-1) ?? ""];
}

function blocksOf(x: Tensor<Axes>): Block[] {
  const sizes: ByName = { ...x.sizes, "": 1 };
  const steps = strides(x);
  const format = formatter(x.data);
  const [down, across] = innerAxes(x);
  const outer = x.axes.slice(0, -2);
  const starts = offsets(outer, sizes, steps);
  const titles = titlesOf(outer, sizes);
  const rows = ends(sizes[down]!), columns = ends(sizes[across]!);
  const name = (index: number | undefined) => index === undefined ? GAP : `${index}`;

  return ends(starts.length).map((block) => {
    if (block === undefined) return { title: GAP, sides: [], heads: [], cells: [] };
    return {
      title: titles[block]!,
      sides: down === "" ? [""] : rows.map(name),
      heads: across === "" ? [""] : columns.map(name),
      cells: rows.map((row) =>
        columns.map((column) => {
          if (row === undefined || column === undefined) return GAP;
          const inside = row * (steps[down] ?? 0) + column * (steps[across] ?? 0);
          return format(x.data[starts[block]! + inside]!);
        })
      ),
    };
  });
}

/** The names of all places along the outer axes: `head 0`, `head 1`. */
function titlesOf(outer: Axes, sizes: ByName): string[] {
  let places: ByName[] = [{}];
  for (const name of outer) {
    places = places.flatMap((place) =>
      Array.from({ length: sizes[name]! }, (_, index) => ({ ...place, [name]: index }))
    );
  }
  return places.map((place) => inWords(outer, place).slice(1, -1));
}

/** The indices of an axis, with a gap in the middle of a long one. */
function ends(size: number): (number | undefined)[] {
  const all = Array.from({ length: size }, (_, index) => index);
  return size <= MOST
    ? all
    : [...all.slice(0, MOST / 2), undefined, ...all.slice(-MOST / 2)];
}
