/**
 * The name that a reader may have meant.
 *
 * @module
 */

/** The nearest of some names, if one is near enough to be meant. */
export function nearName(name: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const other of names) {
    const steps = stepsBetween(name.toLowerCase(), other.toLowerCase());
    if (steps >= least) continue;
    best = other;
    least = steps;
  }
  return best;
}

/** How many letters must be put in, taken out or changed (Levenshtein 1966). */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const changed = row[j]! + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(changed, row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
