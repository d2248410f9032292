/**
 * Features taken two by two: each pair is a hand of a clock that turns with the position.
 *
 * @module
 */
import { power } from "../../tensor/exact/log.ts";

/** Refuses a number of features that leaves one without a partner. */
export function expectPairs(action: string, what: string, features: number): void {
  if (features % 2 !== 0) {
    throw new RangeError(
      `Cannot ${action}: ${what} must be even, to be taken in pairs, found ${features}`,
    );
  }
}

/**
 * How far a pair of features has turned at a position: the first pair by one radian for
 * each step, the others slower from pair to pair.
 *
 * $$ \alpha_{pi} = p \, b^{-2i/F} $$
 *
 * @param position The place in the sequence, $p$.
 * @param pair Which pair of features, $i$, from 0.
 * @param features How many features there are, $F$.
 * @param base How much slower the last pairs are than the first, $b$.
 * @returns An angle in radians.
 */
export function angle(
  position: number,
  pair: number,
  features: number,
  base: number,
): number {
  return position * power(base, -2 * pair / features);
}
