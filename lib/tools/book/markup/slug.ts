/**
 * Names for the places of a page.
 *
 * @module
 */

/** The places that pages have themselves. */
export const PLACES = {
  main: "main",
  runIt: "run-it",
  itsCode: "its-code",
  usedBy: "used-by",
} as const;

/** What words have in common with the names that are made of them: letters and digits. */
export function slugBase(words: string): string {
  return words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
}

/**
 * Makes a function that turns words into the name of a place on one page, and never gives
 * the same name twice.
 */
export function slugger(): (words: string) => string {
  const taken = new Set<string>(Object.values(PLACES));
  const counts = new Map<string, number>();
  return (words) => {
    const base = slugBase(words) || "section";
    let n = counts.get(base) ?? 1;
    let slug = n === 1 ? base : `${base}-${n}`;
    for (; taken.has(slug); slug = `${base}-${n}`) n++;
    counts.set(base, n);
    taken.add(slug);
    return slug;
  };
}
