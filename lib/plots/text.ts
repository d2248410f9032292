/**
 * Text in Plotly, which reads tags and entities: a token such as `<s>` must be escaped.
 *
 * @module
 */

const ENTITIES = [["&", "&amp;"], ["<", "&lt;"], [">", "&gt;"]] as const;

/** A token or a name as Plotly's text. */
export function escapeText(text: string): string {
  return ENTITIES.reduce((out, [sign, entity]) => out.replaceAll(sign, entity), text);
}

/** Plotly's text as it is read: without tags, on one line. */
export function readText(text: string): string {
  return ENTITIES.toReversed().reduce(
    (out, [sign, entity]) => out.replaceAll(entity, sign),
    text.replaceAll(/<br>/g, " ").replaceAll(/<[^>]*>/g, ""),
  );
}

/**
 * Roughly how wide a text is in pixels, for a layout that leaves room for it. Chinese
 * characters are as wide as they are high.
 */
export function textWidth(text: string, fontSize: number): number {
  const lines = text.split("<br>").map(readText);
  return Math.max(...lines.map((line) => {
    const ems = [...line].map((character) => character > "\u2e7f" ? 1 : 0.58);
    return fontSize * ems.reduce((sum, em) => sum + em, 0);
  }));
}
