/**
 * How fast is learned, step by step.
 *
 * @module
 */

/**
 * The rate of one step: it rises in a straight line, and falls smoothly to 0.
 *
 * $$ r_n = r \, \min\!\left(1, \tfrac{n}{w}\right) \left(1 - t^2 (3 - 2t)\right), \quad
 * t = \tfrac{n - 1}{N} $$
 *
 * Nearly a cosine, and made of exact steps only.
 *
 * @param step Counted from 1: $n$.
 * @param steps How many in all: $N$.
 * @param rate The largest: $r$.
 * @param warmUp Over how many steps it rises: $w$.
 */
export function rateAt(step: number, steps: number, rate: number, warmUp: number) {
  const t = Math.min(1, (step - 1) / steps);
  return rate * Math.min(1, step / warmUp) * (1 - t * t * (3 - 2 * t));
}
