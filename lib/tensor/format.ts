/**
 * Numbers as text, all of one tensor alike.
 *
 * @module
 */

/**
 * Chooses a way to write some numbers: whole ones without a point, others with four
 * decimals, very large and very small ones with an exponent.
 */
export function formatter(values: ArrayLike<number>): (value: number) => string {
  const finite = Array.from(values).filter(Number.isFinite);
  const largest = finite.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const write = largest >= 1e6 || (largest > 0 && largest < 1e-3)
    ? (value: number) => value.toExponential(3)
    : finite.every(Number.isInteger)
    ? (value: number) => value.toFixed(0)
    : (value: number) => value.toFixed(4);
  return (value) => {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
    return write(value).replace("-", "−").replace(/^−(?=[0.]*$)/, "");
  };
}
