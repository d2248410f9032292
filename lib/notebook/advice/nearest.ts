/**
 * Names that are nearly right.
 *
 * @module
 */

import { words } from "./words/words.ts";

/**
 * Asks whether the nearest of some names was meant, in a sentence, if one is near.
 *
 * @param name The name that is not among them.
 * @param names The names.
 */
export function didYouMean(name: string, names: readonly string[]): string | undefined {
  const near = nearest(name, names);
  return near === undefined ? undefined : words().didYouMean(near);
}

/**
 * Says, in a sentence, what to import instead of a name that a module does not give: what
 * another module gives under this name, one that is near here, or one that is near there.
 *
 * @param name The name.
 * @param names The names that the module gives.
 * @param others The names that other modules give, by what those are called.
 */
export function importInstead(
  name: string,
  names: readonly string[],
  others: Readonly<Record<string, readonly string[]>>,
): string | undefined {
  const near = didYouMean(name, names);
  for (const [specifier, behind] of Object.entries(others)) {
    const far = near === undefined ? nearest(name, behind) : name;
    if (far !== undefined && behind.includes(far)) {
      return words().standsIn(far, specifier);
    }
  }
  return near;
}

/**
 * The nearest of some names, if one is near. Small and capital letters are the same.
 *
 * @param name The name that is not among them.
 * @param names The names.
 */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const most = Math.max(1, name.length / 3);
  let best: string | undefined, least = Infinity;
  for (const other of names) {
    const far = distance(name.toLowerCase(), other.toLowerCase());
    if (far < least) [best, least] = [other, far];
  }
  return least <= most ? best : undefined;
}

/** How many letters must be put in, taken out or changed to make one of the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, change));
    }
    row = next;
  }
  return row.at(-1)!;
}
