/** Numbers from 0 to 1 that are not the library's: a plain congruence of 31 bits. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
