/**
 * Which answer is given.
 *
 * @module
 */

/** The place of the largest number; the first one of several. */
export function largestPlace(numbers: Float32Array): number {
  let best = 0;
  for (let i = 1; i < numbers.length; i++) if (numbers[i]! > numbers[best]!) best = i;
  return best;
}
