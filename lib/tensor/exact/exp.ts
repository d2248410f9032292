/**
 * The exponential function, made of exact steps.
 *
 * The language leaves `Math.exp` and its kin to the engine: another browser may give
 * other bits, and a model trained there would drift apart. IEEE 754 fixes every bit of
 * +, −, × and ÷, so what is made of these alone is the same everywhere.
 *
 * @module
 */

/** ln 2 in two parts; the first has so few bits that its multiples here are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const LOG2_E = 1.4426950408889634;
/** Added and taken away again, it leaves the nearest whole number. */
const ROUND = 6755399441055744;

/** 2ᵏ for k from −1074 to 1023, by doubling and halving, which are exact. */
const POWERS = new Float64Array(2098);
POWERS[1074] = 1;
for (let k = 1075; k < 2098; k++) POWERS[k] = POWERS[k - 1]! * 2;
for (let k = 1073; k >= 0; k--) POWERS[k] = POWERS[k + 1]! / 2;

/**
 * $e^x$, off by less than 1e-14 of itself.
 *
 * $$ x = k \ln 2 + r, \quad e^x = 2^k \sum_{n=0}^{11} \frac{r^n}{n!} $$
 *
 * @param x Any number.
 */
export function exponential(x: number): number {
  if (!(x > -700 && x < 709)) return extreme(x);
  const k = (x * LOG2_E + ROUND) - ROUND;
  const r = (x - k * LN2_HIGH) - k * LN2_LOW;
  let sum = 1 / 39916800;
  sum = sum * r + 1 / 3628800;
  sum = sum * r + 1 / 362880;
  sum = sum * r + 1 / 40320;
  sum = sum * r + 1 / 5040;
  sum = sum * r + 1 / 720;
  sum = sum * r + 1 / 120;
  sum = sum * r + 1 / 24;
  sum = sum * r + 1 / 6;
  sum = sum * r + 0.5;
  sum = sum * r + 1;
  sum = sum * r + 1;
  return sum * POWERS[k + 1074]!;
}

/** The same for what is not a number, or too large or too small for the steps above. */
function extreme(x: number): number {
  if (x > 0) return x < 709.79 ? exponential(x - 1) * Math.E : Infinity;
  // Below the normal numbers: lifted up by 64, and lowered again.
  if (Number.isNaN(x)) return NaN;
  return x < -745.2 ? 0 : exponential(x + 64) * 1.6038108905486378e-28;
}
