/**
 * Numbers as they stand in pictures: short, with a true minus sign.
 *
 * @module
 */

/** A number with the three digits that count, or all of those before its point. */
export function shortened(value: number): number {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) < 100 ? Number(value.toPrecision(3)) : Math.round(value);
}

/** A number for a cell or a hover text. */
export function inDigits(value: number, decimals = 2): string {
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? "−∞" : "NaN";
  const text = Number.isInteger(value) ? `${value}` : value.toFixed(decimals);
  return text.replace(/^-(?=.*[1-9])/, "−").replace(/^-/, "");
}
