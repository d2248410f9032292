/**
 * What single precision can hold.
 *
 * @module
 */

/** Whether something is a number that does not become infinite, or is none, by rounding. */
export function isSingle(value: unknown): value is number {
  return typeof value === "number" && !Number.isNaN(value) &&
    Number.isFinite(value) === Number.isFinite(Math.fround(value));
}
