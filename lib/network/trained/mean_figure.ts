/**
 * A figure that is kept of what is measured many times.
 *
 * @module
 */

/** The mean, with four digits; 0 of nothing. */
export function meanFigure(numbers: readonly number[]): number {
  if (numbers.length === 0) return 0;
  const sum = numbers.reduce((a, b) => a + b);
  return Number((sum / numbers.length).toPrecision(4));
}
