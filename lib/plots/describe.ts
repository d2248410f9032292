/**
 * A figure in words, for a screen reader or a terminal.
 *
 * @module
 */
import type { Figure, PlotTrace } from "./figure.ts";
import { inDigits } from "./style/numbers.ts";
import { readText } from "./text.ts";
import { words } from "./words/words.ts";

/** How many values are named of each panel, and how many panels are described. */
const MOST_VALUES = 3, MOST_TRACES = 9;

/**
 * Says what is seen: the title, then the largest values of each panel, bar group or curve.
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
export function describe({ data, layout }: Figure): string {
  const { description } = words();
  const title = readText(layout.title?.text ?? "");
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
function inWords({ name = "", z, y = [], hovertext }: PlotTrace): string {
  const { description, within } = words();
  const texts = [hovertext ?? []].flat(2) as string[];
  const values = [z ?? y].flat(2) as (number | string | null)[];
  const order = values.flatMap((value, i) =>
    typeof value === "number" ? [[value, i]] : []
  )
    .sort(([a], [b]) => Math.abs(b!) - Math.abs(a!))
    .slice(0, MOST_VALUES) as [number, number][];
  // The name is said before all values.
  const known = name === "" ? "" : within(name, "");
  const largest = order.map(([value, i]) =>
    readText(texts[i]?.replace(known, "") ?? inDigits(value, 3))
  );
  return largest.length > 0
    ? description.largest(readText(name), largest)
    : description.nothing(readText(name));
}
