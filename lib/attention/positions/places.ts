/**
 * Where queries and keys stand if nobody says otherwise.
 *
 * @module
 */

/** A whole number for each query and for each key. */
export interface Places {
  /** Where each query stands. */
  readonly target: readonly number[];
  /** Where each key stands. */
  readonly source: readonly number[];
}

/**
 * Keys are counted from 0, and the last query stands at the last key, as it does when a
 * text is continued and its beginning is kept as keys.
 */
export function places(queries: number, keys: number): Places {
  return {
    target: Array.from({ length: queries }, (_, query) => keys - queries + query),
    source: Array.from({ length: keys }, (_, key) => key),
  };
}
