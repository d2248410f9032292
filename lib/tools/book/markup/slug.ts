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

/**
 * Makes a function that turns words into the name of a place on one page, and never gives
 * the same name twice.
 */
export function slugger(): (words: string) => string {
  const taken = new Set<string>(Object.values(PLACES));
  return (words) => {
    const base = words.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-")
      .replaceAll(/^-|-$/g, "") || "section";
    let slug = base;
    for (let n = 2; taken.has(slug); n++) slug = `${base}-${n}`;
    taken.add(slug);
    return slug;
  };
}
