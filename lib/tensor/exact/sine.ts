/**
 * Sine and cosine, made of exact steps.
 *
 * @module
 */

/** π/2 in three parts; the first two have so few bits that their multiples here are exact. */
const HALF_PI_HIGH = 1.5707963267341256;
const HALF_PI_MIDDLE = 6.077100506303966e-11;
const HALF_PI_LOW = 2.0222662487959506e-21;
const TWO_OVER_PI = 0.6366197723675814;
/** Added and taken away again, it leaves the nearest whole number. */
const ROUND = 6755399441055744;
/** Larger angles are reduced by whole numbers of any length. */
const FAR = 1048576;

/**
 * The sine and the cosine of an angle, off by less than 1e-15.
 *
 * $$ x = k \frac{\pi}{2} + r, \quad \sin r = r - \frac{r^3}{3!} + \ldots, \quad
 * \cos r = 1 - \frac{r^2}{2!} + \ldots $$
 *
 * @param x The angle in radians: a finite number.
 */
export function sineAndCosine(x: number): [sine: number, cosine: number] {
  const [quarter, r] = reduced(x);
  const z = r * r;
  let s = 1 / 6227020800 - z / 1307674368000;
  s = 1 / 39916800 - z * s;
  s = 1 / 362880 - z * s;
  s = 1 / 5040 - z * s;
  s = 1 / 120 - z * s;
  s = 1 / 6 - z * s;
  s = r - r * z * s;
  let c = 1 / 479001600 - z * (1 / 87178291200 - z / 20922789888000);
  c = 1 / 3628800 - z * c;
  c = 1 / 40320 - z * c;
  c = 1 / 720 - z * c;
  c = 1 / 24 - z * c;
  c = 0.5 - z * c;
  c = 1 - z * c;
  return quarter === 0
    ? [s, c]
    : quarter === 1
    ? [c, -s]
    : quarter === 2
    ? [-s, -c]
    : [-c, s];
}

/** How many quarter turns an angle holds, of four, and what remains, at most π/4. */
function reduced(x: number): [quarter: number, r: number] {
  if (!(Math.abs(x) < FAR)) return reducedFar(x);
  const k = (x * TWO_OVER_PI + ROUND) - ROUND;
  const r = ((x - k * HALF_PI_HIGH) - k * HALF_PI_MIDDLE) - k * HALF_PI_LOW;
  return [((k % 4) + 4) % 4, r];
}

/** The same for large angles, in whole numbers: the angle and π/2, both times 2^SHIFT. */
function reducedFar(x: number): [quarter: number, r: number] {
  // So large a number has at most 32 bits behind the point.
  const size = Math.abs(x), isWhole = Number.isInteger(size);
  const angle = isWhole
    ? BigInt(size) << SHIFT
    : BigInt(size * 4294967296) << (SHIFT - 32n);
  const half = halfPi();
  const k = (angle + half / 2n) / half;
  const r = Number((angle - k * half) >> (SHIFT - 100n)) /
    1267650600228229401496703205376;
  const quarter = Number(k % 4n);
  return x < 0 ? [(4 - quarter) % 4, -r] : [quarter, r];
}

/** Enough for the largest number there is, and the 100 bits that are kept. */
const SHIFT = 1200n;
/** π/2, once it is computed. */
let known: bigint | undefined;

/** π/2 times 2^SHIFT, by Machin's formula: π/4 = 4 arctan(1/5) − arctan(1/239). */
function halfPi(): bigint {
  return known ??= 2n * (4n * arctanOfInverse(5n) - arctanOfInverse(239n));
}

/** arctan(1/n) times 2^SHIFT: 1/n − 1/(3n³) + 1/(5n⁵) − … */
function arctanOfInverse(n: bigint): bigint {
  let term = (1n << SHIFT) / n, sum = 0n;
  for (let odd = 1n, sign = 1n; term !== 0n; odd += 2n, sign = -sign) {
    sum += sign * (term / odd);
    term /= n * n;
  }
  return sum;
}
