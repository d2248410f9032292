export function exactLookup(similarities: number[]): number[] {
  const largest = Math.max(...similarities);
  const best = similarities.filter((similarity) => similarity === largest);
  return similarities.map((similarity) => similarity === largest ? 1 / best.length : 0);
}
