/**
 * What examples are drawn with.
 *
 * @module
 */

/** A whole number below `size`; `next` gives numbers from 0 up to 1. */
export function below(size: number, next: () => number): number {
  return Math.floor(next() * size);
}

/** One of several things. */
export function oneOf<T>(things: readonly T[], next: () => number): T {
  return things[below(things.length, next)]!;
}
