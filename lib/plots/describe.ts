/**
 * A figure in words, for a screen reader or a terminal.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { expectFigure } from "./checks/expect_figure.ts";
import type { Figure, PlotTrace } from "./figure.ts";
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
  const seen = data.filter(({ visible = true }) => visible);
  const sentences = seen.slice(0, MOST_TRACES).map(inWords);
  const rest = seen.length - sentences.length;
  return description.all([
    ...(title === "" ? [] : [description.title(title)]),
    ...sentences,
    ...(rest > 0 ? [description.more(rest)] : []),
  ]);
}

/** The largest values of one trace, by their places. */
function inWords({ name: given, z, y, hovertext }: PlotTrace): string {
  const { description, within } = words();
  const name = textOf(given);
  const texts = allOf(hovertext);
  const order = allOf(z ?? y).map((value, i) => [value, i] as const)
    .filter((pair): pair is [number, number] => typeof pair[0] === "number")
    .toSorted(([a], [b]) => Math.abs(b) - Math.abs(a))
    .slice(0, MOST_VALUES);
  // The name is said before all values.
  const known = name === "" ? "" : within(name, "");
  const largest = order.map(([value, i]) =>
    readText(textOf(texts[i]).replace(known, "")) || inDigits(value, 3)
  );
  return largest.length > 0
    ? description.largest(readText(name), largest)
    : description.nothing(readText(name));
}

/** What stands in rows or rows of rows; a figure may be somebody's own. */
function allOf(values: unknown): unknown[] {
  return isList(values)
    ? Array.from(values).flatMap((row) => isList(row) ? [...row] : [row])
    : [];
}

function isList(values: unknown): values is Iterable<unknown> {
  return Array.isArray(values) ||
    ArrayBuffer.isView(values) && !(values instanceof DataView);
}

/** A text of a figure; numbers are texts too. */
function textOf(text: unknown): string {
  return typeof text === "string" || typeof text === "number" ? `${text}` : "";
}
