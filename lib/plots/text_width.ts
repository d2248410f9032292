/**
 * Roughly how wide a text is, for a layout that leaves room for it.
 *
 * @module
 */

/** The width of the widest line in pixels; Chinese characters are as wide as they are high. */
export function textWidth(text: string, fontSize: number): number {
  const lines = text.replaceAll(/<(?!br)[^>]*>/g, "").split("<br>");
  return Math.max(...lines.map((line) => {
    const ems = [...line].map((character) => character > "\u2e7f" ? 1 : 0.58);
    return fontSize * ems.reduce((sum, em) => sum + em, 0);
  }));
}
