/**
 * Formulas between single dollars, and what is none: prices.
 *
 * @module
 */

/**
 * Where a formula between single dollars ends; -1 if it is none. A price is none: a formula
 * begins and ends with something that is no space, and no digit follows it; or it has a
 * space at both its ends, signs that no prose has, and no two words side by side.
 */
export function endOfDollar(src: string, start: number): number {
  let end = src.indexOf("$", start);
  while (end !== -1 && isEscaped(src, end)) end = src.indexOf("$", end + 1);
  if (end === -1) return -1;
  const content = src.slice(start, end);
  const isTight = !/^\s|\s$/.test(content) && !/\d/.test(src[end + 1] ?? "");
  const isLoose = /^\s.*\s$/s.test(content) && SIGNS.test(content) &&
    !WORDS.test(content);
  return isTight || isLoose ? end : -1;
}

/** What a formula has and prose has not. */
const SIGNS = /\\[a-z]|[\^_=]/i;

/** Two words, of which the first is no command. */
const WORDS = /(?<![\\\p{L}])\p{L}{2,}\s+\p{L}{2,}/u;

function isEscaped(src: string, at: number): boolean {
  let start = at;
  while (src[start - 1] === "\\") start--;
  return (at - start) % 2 === 1;
}
