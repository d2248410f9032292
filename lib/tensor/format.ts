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
  let largest = 0, whole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (!Number.isFinite(value)) continue;
    largest = Math.max(largest, Math.abs(value));
    whole &&= Number.isInteger(value);
  }
  const write = largest >= 1e6 || (largest > 0 && largest < 1e-3)
    ? (value: number) => value.toExponential(3)
    : whole
    ? (value: number) => value.toFixed(0)
    : (value: number) => value.toFixed(4);
  return (value) => {
    if (Number.isNaN(value)) return "NaN";
    if (!Number.isFinite(value)) return value > 0 ? "∞" : "−∞";
    return write(value).replaceAll("-", "−").replace(/^−(?=[0.]*$)/, "");
  };
}
