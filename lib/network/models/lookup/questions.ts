/**
 * Questions for one thing.
 *
 * @module
 */
import { below } from "../chance.ts";

/** A memory, and the place that is asked for. */
export interface LookupQuestion {
  /** The digit at each of the 16 places. */
  readonly memory: readonly number[];
  /** Which place: from 0. */
  readonly asked: number;
  /** The digit that stands there. */
  readonly answer: number;
}

/** How many places a memory has. */
export const PLACES = 16;
/** How many digits there are. */
export const DIGITS = 10;

/** A random digit at each place; any place is asked for. */
export function drawQuestion(next: () => number): LookupQuestion {
  const memory = Array.from({ length: PLACES }, () => below(DIGITS, next));
  const asked = below(PLACES, next);
  return { memory, asked, answer: memory[asked]! };
}
