/**
 * The texts that stand in a figure for a reader.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";
import type { Json } from "../ipynb/json.ts";

/** Under these names Plotly is told what is read, also when a button changes it. */
const READ = new Set([
  "text",
  "name",
  "ticktext",
  "hovertext",
  "hovertemplate",
  "labelalias",
  "label",
  "prefix",
]);

/** A text in a figure. */
export interface DrawnText {
  /** Where it stands, such as `layout.title.text`. */
  readonly path: string;
  /** It, without tags and entities. */
  readonly text: string;
}

/** All texts of a figure that are read, in order. */
export function drawnTexts(figure: Figure): DrawnText[] {
  const { data, layout, frames = [] } = figure as unknown as Record<string, Json>;
  const datas = (frames as { data?: Json }[]).map(({ data }) => data ?? null);
  return textsIn({ data: data!, layout: layout!, frames: datas }, "", false);
}

function textsIn(value: Json, path: string, isRead: boolean): DrawnText[] {
  if (typeof value === "string") {
    return isRead ? [{ path: path.slice(1), text: asRead(value) }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) => {
    const isPlace = Array.isArray(value) || isRead && path.endsWith(".labelalias");
    return textsIn(
      inside,
      `${path}.${name}`,
      isPlace ? isRead : READ.has(name.split(".").at(-1)!),
    );
  });
}

/** Plotly's text as it is read. */
function asRead(text: string): string {
  return text.replaceAll("<br>", " ").replaceAll(/<[^>]*>|%\{[^}]*\}/g, "")
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
