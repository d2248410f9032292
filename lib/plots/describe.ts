/**
 * A figure in words, for a screen reader or a terminal.
 *
 * @module
 */
import type { Figure, PlotTrace } from "./figure.ts";
import { inDigits } from "./style/numbers.ts";
import { readText } from "./text.ts";

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
  const title = readText(layout.title?.text ?? "");
  const seen = data.filter(({ visible = true }) => visible);
  const sentences = seen.slice(0, MOST_TRACES).map(inWords);
  const rest = seen.length - sentences.length;
  return [
    title === "" || /[.?!]$/.test(title) ? title : `${title}.`,
    ...sentences,
    ...(rest > 0 ? [`And ${rest} more.`] : []),
  ].join(" ").trim();
}

/** The largest values of one trace, by their places. */
function inWords({ name = "", z, y = [], hovertext }: PlotTrace): string {
  const texts = [hovertext ?? []].flat(2) as string[];
  const values = [z ?? y].flat(2) as (number | string | null)[];
  const order = values.flatMap((value, i) =>
    typeof value === "number" ? [[value, i]] : []
  )
    .sort(([a], [b]) => Math.abs(b!) - Math.abs(a!))
    .slice(0, MOST_VALUES) as [number, number][];
  const largest = order.map(([value, i]) =>
    // The name has been said.
    readText(texts[i]?.replace(name === "" ? "" : `${name}, `, "") ?? inDigits(value, 3))
  );
  const said = largest.length > 0 ? `largest ${largest.join("; ")}.` : "nothing to see.";
  return name === "" ? said.replace("largest", "Largest:") : `${readText(name)}: ${said}`;
}
