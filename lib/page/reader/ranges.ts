/**
 * Between which values a number of the code can be moved.
 *
 * @module
 */

/** What a slider needs to know. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** How many decimals are written. */
  readonly digits: number;
}

/**
 * The range of a number.
 *
 * @param literal The number as it is written.
 * @param before What stands before it in the code.
 * @param after What stands after it.
 * @returns Nothing where to move it would make no sense: in a place of a list, an exponent,
 * a number of another base.
 */
export function rangeOf(
  literal: string,
  before: string,
  after: string,
): Range | undefined {
  if (!/^\d+(?:\.\d+)?$/.test(literal)) return undefined;
  // `row[0]`, `found![0]`, `row[i + 1]`, `list.at(-1)`, `list.slice(0, -1)`, `"l1"`, `x.1`
  const isPlace = /(?:[\w$)\]!]|\?\.)\[[^[\],]*$/.test(before);
  if (isPlace && /^[^[\],]*\]/.test(after)) return undefined;
  if (/\.(?:at|toFixed|padStart|padEnd|slice)\(\s*-?$/.test(before)) return undefined;
  if (/\.slice\([^()]*-$/.test(before)) return undefined;
  if (/[\w$.]$/.test(before) || /^[\w$]/.test(after)) return undefined;
  const value = Number(literal);
  const digits = /\.(\d+)/.exec(literal)?.[1]?.length ?? 0;
  if (digits > 0) {
    const most = value === 0 ? 1 : Math.max(1, 3 * value);
    return { least: 0, most: Number(most.toFixed(digits)), step: 10 ** -digits, digits };
  }
  const places = placesOf(before, literal, after);
  if (places !== undefined) return { least: 0, most: places - 1, step: 1, digits };
  const size = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, value))) - 1);
  const most = value > 50 ? 2 * value : Math.max(10, 3 * value);
  // What counts things counts one at least.
  const least = value < 2 && !COUNTS.test(before) ? 0 : size;
  return { least, most, step: size, digits };
}

/** What counts things, by its name: `heads: 1`. */
const COUNTS =
  /\b(?:heads|layers|tokens?|model|queries|keys|features?|columns|batch|steps)\s*[:=]\s*$/;

/** How many places a list has, if it says in which order they come: `[2, 0, 1]`. */
function placesOf(before: string, literal: string, after: string): number | undefined {
  const [from] = /\[[\d,\s]*$/.exec(before) ?? [];
  const [to] = /^[\d,\s]*\]/.exec(after) ?? [];
  if (from === undefined || to === undefined) return undefined;
  const all = `${from}${literal}${to}`.match(/\d+/g)!.map(Number);
  const isOrder = all.length > 1 && new Set(all).size === all.length &&
    all.every((place) => place < all.length);
  return isOrder ? all.length : undefined;
}
