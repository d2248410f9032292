/**
 * The natural logarithm and powers, made of exact steps.
 *
 * @module
 */
import { exponential } from "./exp.ts";

/** ln 2 in two parts; the first has so few bits that its multiples here are exact. */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** A number and its bits: the upper half, with the exponent, comes second. */
const NUMBER = new DataView(new ArrayBuffer(8));

/**
 * $\ln x$, off by less than 1e-15 of itself; −∞ for 0, `NaN` below.
 *
 * $$ x = 2^k m, \quad \ln x = k \ln 2 + 2 \left(s + \frac{s^3}{3} + \frac{s^5}{5} +
 * \ldots\right), \quad s = \frac{m - 1}{m + 1} $$
 *
 * @param x Any number.
 */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN;
  let k = -1023;
  if (x < 2.2250738585072014e-308) {
    // Below the normal numbers: lifted up, which is exact.
    x *= 18014398509481984;
    k -= 54;
  }
  NUMBER.setFloat64(0, x);
  const top = NUMBER.getUint32(0);
  k += top >>> 20;
  NUMBER.setUint32(0, (top & 0xfffff) | 0x3ff00000);
  let m = NUMBER.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k++;
  }
  const f = m - 1, s = f / (m + 1), z = s * s;
  let series = 1 / 21;
  for (let odd = 19; odd >= 3; odd -= 2) series = series * z + 1 / odd;
  // 2s = f − s f, with the first term, which is exact, kept apart.
  return k * LN2_HIGH + (f - s * (f - 2 * z * series) + k * LN2_LOW);
}

/**
 * $x^y$ for a positive $x$.
 *
 * @param x A positive number.
 * @param y Any number.
 */
export function power(x: number, y: number): number {
  return exponential(y * logarithm(x));
}
