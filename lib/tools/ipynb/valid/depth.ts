/**
 * What is inside of JSON, however deep.
 *
 * @module
 */

/** Deeper than this nests nobody; Python's reader gives up at a thousand. */
export const DEEPEST = 200;

/** Whether a value is nested deeper than programs that read notebooks bear. */
export function isTooDeep(value: unknown): boolean {
  let depth = 0;
  return levels(value).some(() => depth++ > DEEPEST);
}

/** Whether a value holds a number too large for JavaScript, which takes it for infinite. */
export function hasInfinite(value: unknown): boolean {
  return levels(value).some((level) => level.some(isInfinite));
}

const isInfinite = (item: unknown) => typeof item === "number" && !Number.isFinite(item);

/** Level by level: a function that called itself would overflow the stack. */
function* levels(value: unknown): Generator<unknown[], void> {
  for (let level = [value]; level.length > 0;) {
    yield level;
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? Object.values(item) : []
    );
  }
}
