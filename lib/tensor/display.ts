/**
 * How a tensor shows itself: aligned rows in a terminal, small tables in a notebook.
 *
 * @module
 */
import { type ByName, inWords, offsets, shapeOf, strides } from "./grid.ts";
import { formatter } from "./format.ts";
import type { Axes, Tensor } from "./types.ts";

/** The most places of an axis that are shown; of a longer one, both ends are. */
const MOST = 12;

/** A slice along the last two axes, ready to print: `undefined` stands for what is left out. */
interface Block {
  /** Where on the outer axes it lies: `head 0`. Empty if there are none. */
  readonly title: string;
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
  read(row: number, column: number): string;
}

/** What stands in the place of blocks that are left out. */
const GAP: Block = { title: "…", rows: [], columns: [], read: () => "" };

/** The tensor as text. */
export function toText(x: Tensor<Axes>): string {
  const blocks = blocksOf(x).map(({ title, rows, columns, read }) => {
    const cells = rows.map((row) =>
      columns.map((column) =>
        row === undefined || column === undefined ? "…" : read(row, column)
      )
    );
    const width = Math.max(...cells.flat().map((cell) => cell.length));
    const lines = cells.map((row) =>
      `  ${row.map((cell) => cell.padStart(width)).join("  ")}`
    );
    return (title === "" ? lines : [title, ...lines]).join("\n");
  });
  return [`Tensor ${shapeOf(x)}`, ...blocks].join("\n");
}

/** The tensor as a table with the names of its axes, styled in place. */
export function toHtml(x: Tensor<Axes>): string {
  const [down = "", across = ""] = x.axes.length > 1 ? x.axes.slice(-2) : ["", ...x.axes];
  const number = `style="text-align:right;font-variant-numeric:tabular-nums"`;
  const tables = blocksOf(x).map(({ title, rows, columns, read }) => {
    const heads = columns.map((column) => `<th ${number}>${column ?? "…"}</th>`).join("");
    const body = rows.map((row) => {
      const cells = columns.map((column) =>
        `<td ${number}>${
          row === undefined || column === undefined ? "…" : read(row, column)
        }</td>`
      ).join("");
      return `<tr><th>${down === "" ? "" : row ?? "…"}</th>${cells}</tr>`;
    }).join("");
    const corner = down === "" ? escape(across) : `${escape(down)} ↓ ${escape(across)} →`;
    return `<table style="display:inline-table;margin:0 1em 0.5em 0">` +
      (title === ""
        ? ""
        : `<caption style="text-align:left">${escape(title)}</caption>`) +
      `<thead><tr><th>${corner}</th>${heads}</tr></thead><tbody>${body}</tbody></table>`;
  });
  return `<div><div>Tensor ${escape(shapeOf(x))}</div>${tables.join("")}</div>`;
}

function blocksOf(x: Tensor<Axes>): Block[] {
  const sizes: ByName = x.sizes;
  const outer = x.axes.slice(0, -2);
  const [down, across] = x.axes.length > 1 ? x.axes.slice(-2) : [undefined, x.axes[0]];
  const steps = strides(x);
  const format = formatter(x.data);
  const starts = offsets(outer, sizes, steps);
  const titles = titlesOf(outer, sizes);
  return ends(starts.length).map((block) =>
    block === undefined ? GAP : ({
      title: titles[block]!,
      rows: ends(down === undefined ? 1 : sizes[down]!),
      columns: ends(across === undefined ? 1 : sizes[across]!),
      read: (row, column) =>
        format(
          x.data[
            starts[block]! + row * (steps[down ?? ""] ?? 0) +
            column * (steps[across ?? ""] ?? 0)
          ]!,
        ),
    })
  );
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

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
