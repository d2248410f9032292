/**
 * How far two results are apart.
 *
 * @module
 */
import { assert } from "./assert.ts";

/** A number, or arrays of them inside one another. */
export type Values = number | Values[];

/**
 * The largest difference between numbers in the same place: `Infinity` where the shapes
 * differ, `NaN` where a number is missing on one side only.
 */
export function difference(a: Values, b: Values): number {
  if (typeof a === "number" && typeof b === "number") {
    return Object.is(a, b) ? 0 : Math.abs(a - b);
  }
  if (typeof a === "number" || typeof b === "number" || a.length !== b.length) {
    return Infinity;
  }
  return Math.max(...a.map((part, index) => difference(part, b[index]!)));
}

/** The results have the same shape, and no number differs by more than the tolerance. */
export function assertClose(actual: Values, expected: Values, tolerance: number): void {
  const found = difference(actual, expected);
  assert(
    found <= tolerance,
    `Expected a difference of at most ${tolerance}, got ${found}`,
  );
}
