/**
 * A figure as text that can stand in a script.
 *
 * @module
 */
import type { Figure } from "../../plots/figure.ts";

/**
 * Writes a figure as JSON.
 *
 * @param figure The figure. Typed arrays in it count as arrays.
 * @returns JSON that cannot end the script it stands in, with the shortest decimals that
 * stand for the same numbers in single precision, where numbers are of that precision.
 * @throws {TypeError} If JSON cannot hold it.
 */
export function figureJson(figure: Figure): string {
  return inJson(figure).replace(
    /[<\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

function inJson(figure: Figure): string {
  try {
    return JSON.stringify(figure, plain) ?? "null";
  } catch (cause) {
    const needed = "Cannot draw the figure: plain data is needed, found what JSON cannot";
    throw new TypeError(`${needed} hold, such as a circle or a bigint`, { cause });
  }
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === "number") return shortest(value);
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    return Array.from(value as unknown as ArrayLike<number>);
  }
  return value;
}

/** 0.30000001192092896 is the single-precision number nearest to 0.3. */
function shortest(value: number): number {
  if (Number.isInteger(value) || Math.fround(value) !== value) return value;
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return value;
}
