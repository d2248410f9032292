/**
 * Lists in lists in lists.
 *
 * @module
 */

/**
 * How deep data may be nested: whether deeper ones can be written as text would hang on the
 * machine.
 */
const DEEPEST = 200;

/** Whether data are nested deeper than a page bears. */
export function isDeep(data: unknown): boolean {
  let level: unknown[] = [data];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((item) =>
      typeof item === "object" && item !== null ? Object.values(item) : []
    );
  }
  return false;
}
