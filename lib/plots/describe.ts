/**
 * A figure in words, for a screen reader or a terminal.
 *
 * @module
 */
import type { Figure, Trace } from "./figure.ts";
import { inDigits } from "./numbers.ts";

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
  const title = typeof layout.title === "string"
    ? layout.title
    : layout.title?.text ?? "";
  const seen = data.filter(({ visible = true, mode }) =>
    visible === true && mode !== "text"
  );
  const sentences = seen.slice(0, MOST_TRACES).map(inWords);
  const rest = seen.length - sentences.length;
  const more = rest > 0 ? [`And ${rest} more.`] : [];
  return [title === "" ? "" : `${plain(title)}.`, ...sentences, ...more].join(" ").trim();
}

function inWords(trace: Trace): string {
  const texts = [trace.hovertext ?? []].flat(3) as string[];
  const values = ([trace.z ?? trace.y ?? []].flat(3) as unknown[]).map((value) =>
    typeof value === "number" ? value : NaN
  );
  const name = trace.name ? `${plain(trace.name)}: largest` : "Largest";
  const order = values.map((_, i) => i).filter((i) => !Number.isNaN(values[i]))
    .sort((a, b) => Math.abs(values[b]!) - Math.abs(values[a]!) || a - b);
  if (order.length === 0) return `${trace.name ?? "Nothing"}: nothing to see.`;
  const largest = order.slice(0, MOST_VALUES).map((i) =>
    texts[i] ?? inDigits(values[i]!, 3)
  );
  return `${name} ${largest.join("; ")}.`.replace("Largest ", "Largest: ");
}

/** Without the tags that Plotly understands. */
function plain(text: string): string {
  return text.replaceAll(/<[^>]*>/g, " ").replace(/[.\s]+$/, "");
}
