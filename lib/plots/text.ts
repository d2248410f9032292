/**
 * Text in Plotly, which reads tags and entities: a token such as `<s>` must be escaped.
 *
 * @module
 */
import { escapeHtml, unescapeHtml } from "../text/escape.ts";
import { type Font, textWidth } from "../text/measure.ts";

/** A token or a name as Plotly's text. Plotly would show the entity of a quotation mark. */
export function escapeText(text: string): string {
  return escapeHtml(text).replaceAll("&quot;", '"');
}

/** Plotly's text as it is read: without tags, on one line. */
export function readText(text: string): string {
  return unescapeHtml(text.replaceAll(/<br>/g, " ").replaceAll(/<[^>]*>/g, ""));
}

/** The width of the widest line of Plotly's text in pixels, for a layout that leaves room for it. */
export function widthOf(text: string, font: Font): number {
  const lines = text.split("<br>").map(readText);
  return lines.reduce((widest, line) => Math.max(widest, textWidth(line, font)), 0);
}
