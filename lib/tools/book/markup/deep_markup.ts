/**
 * Elements in elements in elements.
 *
 * @module
 */

/** How deep elements may be in each other: a parser takes as long for each as that is deep. */
const DEEPEST = 1000;

/** Elements that are never closed, or need not be. */
const OPEN = new Set(
  ("area base br col embed hr img input link meta source track wbr " +
    "p li dt dd tr td th thead tbody tfoot option colgroup").split(" "),
);

const TAG = /<(\/?)([a-z][^\s/<>]*)[^<>]*?(\/?)>/gi;

/** Whether elements are deeper in each other than a page bears. */
export function isDeepMarkup(markup: string): boolean {
  let depth = 0;
  for (const [, end, name = "", isEmpty] of markup.matchAll(TAG)) {
    if (isEmpty || OPEN.has(name.toLowerCase())) continue;
    depth = end ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}
