/**
 * A figure in words, for a screen reader or a terminal.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { expectFigure } from "./checks/expect_figure.ts";
import type { Figure, FigureLayout, PlotTrace } from "./figure.ts";
import { toldOf } from "./panels/hover.ts";
import { inDigits } from "./style/numbers.ts";
import { readText } from "./text.ts";
import { words } from "./words/words.ts";

/** How many values are named of each panel, and how many panels are described. */
const MOST_VALUES = 3, MOST_TRACES = 9;

/**
 * Says what is seen: the title, then the largest values of each panel, bar group or curve.
 *
 * @param figure What a plot gave, or a figure of one's own.
 * @throws {TypeError} If it is no figure.
 *
 * @example The same picture without eyes
 * ```ts
 * import { bars, describe, tensor } from "@headlight/attention";
 *
 * const figure = bars(tensor(["key"], [0.2, 0.5]), { title: "Weights" });
 *
 * console.log(describe(figure)); // Weights. Largest: key 1: 0.5; key 0: 0.2.
 * ```
 */
export function describe(figure: Figure): string {
  expectArguments("describe", arguments.length, 1);
  expectFigure("describe", figure);
  const { data, layout } = figure;
  const { description } = words();
  const title = readText(textOf(layout.title?.text));
  // What is wholly transparent is there for the pointer alone.
  const seen = data.filter(({ visible = true, opacity }) => visible && opacity !== 0);
  const sentences = seen.slice(0, MOST_TRACES).map((trace) => inWords(trace, layout));
  const rest = seen.length - sentences.length;
  return description.all([
    ...(title === "" ? [] : [description.title(title)]),
    ...sentences,
    ...(rest > 0 ? [description.more(rest)] : []),
  ]);
}

/** The largest values of one trace, by their places. */
function inWords(trace: PlotTrace, layout: FigureLayout): string {
  const { description, within } = words();
  const name = textOf(trace.name);
  const texts = rowsOf(trace.hovertext);
  // The name is said before all values.
  const known = name === "" ? "" : within(name, "");
  const largest = largestOf(rowsOf(trace.z ?? trace.y)).map(([value, row, column]) => {
    const text = textOf(texts[row]?.[column]) ||
      toldOf(trace, layout, row, column, value);
    return readText(text.replace(known, "")) || inDigits(value, 3);
  });
  return largest.length > 0
    ? description.largest(readText(name), largest)
    : description.nothing(readText(name));
}

type Found = readonly [value: number, row: number, column: number];

/** The numbers that are largest by size, the first of equals first, and their places. */
function largestOf(rows: readonly (readonly unknown[])[]): readonly Found[] {
  const found: Found[] = [];
  let least = -1;
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (typeof value !== "number" || !(Math.abs(value) > least)) continue;
      const at = found.findIndex(([other]) => Math.abs(value) > Math.abs(other));
      found.splice(at < 0 ? found.length : at, 0, [value, row, column]);
      if (found.length > MOST_VALUES) found.pop();
      if (found.length === MOST_VALUES) least = Math.abs(found.at(-1)![0]);
    }
  }
  return found;
}

/** What stands in rows, or in one; a figure may be somebody's own. */
function rowsOf(values: unknown): readonly (readonly unknown[])[] {
  if (!isList(values)) return [];
  const all = Array.from(values);
  return all.some(isList)
    ? all.map((row) => isList(row) ? Array.from(row) : [row])
    : [all];
}

function isList(values: unknown): values is Iterable<unknown> {
  return Array.isArray(values) ||
    ArrayBuffer.isView(values) && !(values instanceof DataView);
}

/** A text of a figure; numbers are texts too. */
function textOf(text: unknown): string {
  return typeof text === "string" || typeof text === "number" ? `${text}` : "";
}
