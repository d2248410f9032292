/**
 * How deep JSON is nested.
 *
 * @module
 */
/** Deeper than this nests nobody; Python's reader gives up at a thousand. */
export const DEEPEST = 200;

/** Whether a value is nested deeper than programs that read notebooks bear. */
export function isTooDeep(value: unknown): boolean {
  // Level by level: a function that called itself would overflow the stack.
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? Object.values(item) : []
    );
  }
  return false;
}
