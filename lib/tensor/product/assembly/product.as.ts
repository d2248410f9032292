/*
 * The loops of `plain.ts`, of `single.ts` and of the softmax in AssemblyScript: two
 * doubles or four singles at a time, by the 128-bit instructions that every machine has.
 * Every sum runs in the order of those files, so every bit is theirs.
 *
 * Memory is handed out by `fast.ts`, which lays the left side out in rows, and the right
 * side in panels: 4 columns of doubles, or 8 of singles, row by row. Places are in bytes.
 */

/** How many products are summed before they go to the sum of all; as in `single.ts`. */
const BLOCK = 32;

/**
 * The product of packed doubles, rounded to singles: panels beside each other.
 *
 * @returns Whether some sum is no number.
 */
export function multiplyDouble(
  left: usize,
  right: usize,
  result: usize,
  rows: i32,
  length: i32,
  panels: i32,
  divisor: f64,
): bool {
  const far = <usize>length << 3, wide = <usize>panels << 4, panel = <usize>length << 5;
  const by = f64x2.splat(divisor);
  let strange = f64x2.splat(0);
  for (let j = 0; j < panels; j++, right += panel, result += 16) {
    for (let row = 0; row < rows; row += 4) {
      // At the rim the last row stands in for those that are not there.
      const last = rows - 1;
      const row1 = <usize>min(row + 1, last), row2 = <usize>min(row + 2, last);
      const row3 = <usize>min(row + 3, last);
      let a = left + <usize>row * far, b = left + row1 * far;
      let c = left + row2 * far, d = left + row3 * far;
      let p = right;
      let a0 = f64x2.splat(0), a1 = f64x2.splat(0), b0 = f64x2.splat(0), b1 = f64x2.splat(0);
      let c0 = f64x2.splat(0), c1 = f64x2.splat(0), d0 = f64x2.splat(0), d1 = f64x2.splat(0);
      for (const end = right + panel; p < end; p += 32, a += 8, b += 8, c += 8, d += 8) {
        const p0 = v128.load(p), p1 = v128.load(p, 16);
        const x = v128.load64_splat(a);
        a0 = f64x2.add(a0, f64x2.mul(x, p0));
        a1 = f64x2.add(a1, f64x2.mul(x, p1));
        const y = v128.load64_splat(b);
        b0 = f64x2.add(b0, f64x2.mul(y, p0));
        b1 = f64x2.add(b1, f64x2.mul(y, p1));
        const z = v128.load64_splat(c);
        c0 = f64x2.add(c0, f64x2.mul(z, p0));
        c1 = f64x2.add(c1, f64x2.mul(z, p1));
        const w = v128.load64_splat(d);
        d0 = f64x2.add(d0, f64x2.mul(w, p0));
        d1 = f64x2.add(d1, f64x2.mul(w, p1));
      }
      strange = v128.or(strange, f64x2.ne(a0, a0));
      strange = v128.or(strange, f64x2.ne(a1, a1));
      strange = v128.or(strange, f64x2.ne(b0, b0));
      strange = v128.or(strange, f64x2.ne(b1, b1));
      strange = v128.or(strange, f64x2.ne(c0, c0));
      strange = v128.or(strange, f64x2.ne(c1, c1));
      strange = v128.or(strange, f64x2.ne(d0, d0));
      strange = v128.or(strange, f64x2.ne(d1, d1));
      v128.store(result + <usize>row * wide, rounded(f64x2.div(a0, by), f64x2.div(a1, by)));
      v128.store(result + row1 * wide, rounded(f64x2.div(b0, by), f64x2.div(b1, by)));
      v128.store(result + row2 * wide, rounded(f64x2.div(c0, by), f64x2.div(c1, by)));
      v128.store(result + row3 * wide, rounded(f64x2.div(d0, by), f64x2.div(d1, by)));
    }
  }
  return v128.any_true(strange);
}

// @ts-ignore: a decorator of AssemblyScript
@inline
function rounded(low: v128, high: v128): v128 {
  return v128.shuffle<f32>(
    f32x4.demote_f64x2_zero(low),
    f32x4.demote_f64x2_zero(high),
    0,
    1,
    4,
    5,
  );
}

/**
 * The product of packed singles, summed in blocks: panels beside each other.
 *
 * @returns Whether some sum is no number.
 */
export function multiplySingle(
  left: usize,
  right: usize,
  result: usize,
  rows: i32,
  length: i32,
  panels: i32,
  divisor: f32,
): bool {
  const far = <usize>length << 2, wide = <usize>panels << 5, panel = <usize>length << 5;
  const by = f32x4.splat(divisor);
  let strange = f32x4.splat(0);
  for (let j = 0; j < panels; j++, right += panel, result += 32) {
    for (let row = 0; row < rows; row += 4) {
      const last = rows - 1;
      const row1 = <usize>min(row + 1, last), row2 = <usize>min(row + 2, last);
      const row3 = <usize>min(row + 3, last);
      let a = left + <usize>row * far, b = left + row1 * far;
      let c = left + row2 * far, d = left + row3 * far;
      const toA = result + <usize>row * wide, toB = result + row1 * wide;
      const toC = result + row2 * wide, toD = result + row3 * wide;
      let p = right, rest = length, first = true;
      while (rest > 0) {
        const count = min(rest, BLOCK);
        rest -= count;
        let a0 = f32x4.splat(0), a1 = f32x4.splat(0), b0 = f32x4.splat(0), b1 = f32x4.splat(0);
        let c0 = f32x4.splat(0), c1 = f32x4.splat(0), d0 = f32x4.splat(0), d1 = f32x4.splat(0);
        // Two at a time, for speed; the order stays.
        const pairs = p + (<usize>(count & ~1) << 5);
        for (; p < pairs; p += 64, a += 8, b += 8, c += 8, d += 8) {
          const p0 = v128.load(p), p1 = v128.load(p, 16);
          const x = v128.load32_splat(a);
          a0 = f32x4.add(a0, f32x4.mul(x, p0));
          a1 = f32x4.add(a1, f32x4.mul(x, p1));
          const y = v128.load32_splat(b);
          b0 = f32x4.add(b0, f32x4.mul(y, p0));
          b1 = f32x4.add(b1, f32x4.mul(y, p1));
          const z = v128.load32_splat(c);
          c0 = f32x4.add(c0, f32x4.mul(z, p0));
          c1 = f32x4.add(c1, f32x4.mul(z, p1));
          const w = v128.load32_splat(d);
          d0 = f32x4.add(d0, f32x4.mul(w, p0));
          d1 = f32x4.add(d1, f32x4.mul(w, p1));
          const q0 = v128.load(p, 32), q1 = v128.load(p, 48);
          const x1 = v128.load32_splat(a, 4);
          a0 = f32x4.add(a0, f32x4.mul(x1, q0));
          a1 = f32x4.add(a1, f32x4.mul(x1, q1));
          const y1 = v128.load32_splat(b, 4);
          b0 = f32x4.add(b0, f32x4.mul(y1, q0));
          b1 = f32x4.add(b1, f32x4.mul(y1, q1));
          const z1 = v128.load32_splat(c, 4);
          c0 = f32x4.add(c0, f32x4.mul(z1, q0));
          c1 = f32x4.add(c1, f32x4.mul(z1, q1));
          const w1 = v128.load32_splat(d, 4);
          d0 = f32x4.add(d0, f32x4.mul(w1, q0));
          d1 = f32x4.add(d1, f32x4.mul(w1, q1));
        }
        if (count & 1) {
          const p0 = v128.load(p), p1 = v128.load(p, 16);
          const x = v128.load32_splat(a);
          a0 = f32x4.add(a0, f32x4.mul(x, p0));
          a1 = f32x4.add(a1, f32x4.mul(x, p1));
          const y = v128.load32_splat(b);
          b0 = f32x4.add(b0, f32x4.mul(y, p0));
          b1 = f32x4.add(b1, f32x4.mul(y, p1));
          const z = v128.load32_splat(c);
          c0 = f32x4.add(c0, f32x4.mul(z, p0));
          c1 = f32x4.add(c1, f32x4.mul(z, p1));
          const w = v128.load32_splat(d);
          d0 = f32x4.add(d0, f32x4.mul(w, p0));
          d1 = f32x4.add(d1, f32x4.mul(w, p1));
          p += 32;
          a += 4;
          b += 4;
          c += 4;
          d += 4;
        }
        if (!first) {
          a0 = f32x4.add(v128.load(toA), a0);
          a1 = f32x4.add(v128.load(toA, 16), a1);
          b0 = f32x4.add(v128.load(toB), b0);
          b1 = f32x4.add(v128.load(toB, 16), b1);
          c0 = f32x4.add(v128.load(toC), c0);
          c1 = f32x4.add(v128.load(toC, 16), c1);
          d0 = f32x4.add(v128.load(toD), d0);
          d1 = f32x4.add(v128.load(toD, 16), d1);
        }
        first = false;
        if (rest == 0) {
          a0 = f32x4.div(a0, by);
          a1 = f32x4.div(a1, by);
          b0 = f32x4.div(b0, by);
          b1 = f32x4.div(b1, by);
          c0 = f32x4.div(c0, by);
          c1 = f32x4.div(c1, by);
          d0 = f32x4.div(d0, by);
          d1 = f32x4.div(d1, by);
          strange = v128.or(strange, f32x4.ne(a0, a0));
          strange = v128.or(strange, f32x4.ne(a1, a1));
          strange = v128.or(strange, f32x4.ne(b0, b0));
          strange = v128.or(strange, f32x4.ne(b1, b1));
          strange = v128.or(strange, f32x4.ne(c0, c0));
          strange = v128.or(strange, f32x4.ne(c1, c1));
          strange = v128.or(strange, f32x4.ne(d0, d0));
          strange = v128.or(strange, f32x4.ne(d1, d1));
        }
        v128.store(toA, a0);
        v128.store(toA, a1, 16);
        v128.store(toB, b0);
        v128.store(toB, b1, 16);
        v128.store(toC, c0);
        v128.store(toC, c1, 16);
        v128.store(toD, d0);
        v128.store(toD, d1, 16);
      }
    }
  }
  return v128.any_true(strange);
}

/**
 * The softmax of rows of singles, in place.
 *
 * @param at The first row.
 * @param scratch Room for a row of doubles.
 * @returns The first row whose largest number is not finite, or -1.
 */
export function softmax(at: usize, scratch: usize, rows: i32, width: i32): i32 {
  const far = <usize>width << 2;
  for (let row = 0; row < rows; row++, at += far) {
    const largest = <f64>largestOf(at, width);
    if (!(largest - largest == 0)) return row;
    const shift = f64x2.splat(largest);
    let sums = f64x2.splat(0), from = at, to = scratch, i = 0;
    // Four at a time, so that a number of the series is fetched once for all of them.
    for (; i + 4 <= width; i += 4, from += 16, to += 32) {
      const four = v128.load(from);
      const low = f64x2.sub(f64x2.promote_low_f32x4(four), shift);
      const upper = v128.shuffle<f32>(four, four, 2, 3, 2, 3);
      const high = f64x2.sub(f64x2.promote_low_f32x4(upper), shift);
      let k = whole(low), l = whole(high);
      const r = rest(low, k), s = rest(high, l);
      let e = number(C11), f = number(C11);
      let c = number(C10);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C9);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C8);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C7);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C6);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C5);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C4);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C3);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = number(C2);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      c = f64x2.splat(1);
      e = f64x2.add(f64x2.mul(e, r), c);
      f = f64x2.add(f64x2.mul(f, s), c);
      e = raised(f64x2.add(f64x2.mul(e, r), c), k, low);
      f = raised(f64x2.add(f64x2.mul(f, s), c), l, high);
      v128.store(to, e);
      v128.store(to, f, 16);
      sums = f64x2.add(f64x2.add(sums, e), f);
    }
    for (; i + 2 <= width; i += 2, from += 8, to += 16) {
      const two = f64x2.promote_low_f32x4(v128.load64_zero(from));
      const e = exp(f64x2.sub(two, shift));
      v128.store(to, e);
      sums = f64x2.add(sums, e);
    }
    if (width & 1) {
      const e = exp(f64x2.splat(<f64>load<f32>(from) - largest));
      store<f64>(to, f64x2.extract_lane(e, 0));
      sums = f64x2.add(sums, f64x2.replace_lane(e, 1, 0));
    }
    const share = 1 / (f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1));
    const shares = f64x2.splat(share);
    from = scratch;
    to = at;
    for (let i = 1; i < width; i += 2, from += 16, to += 8) {
      const two = f32x4.demote_f64x2_zero(f64x2.mul(v128.load(from), shares));
      v128.store64_lane(to, two, 0);
    }
    if (width & 1) store<f32>(to, <f32>(load<f64>(from) * share));
  }
  return -1;
}

/** The largest number of a row; NaN if there is one. */
function largestOf(at: usize, width: i32): f32 {
  let four = f32x4.splat(-Infinity), i = 0;
  for (; i + 4 <= width; i += 4, at += 16) four = f32x4.max(four, v128.load(at));
  let largest = max(
    max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)),
    max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)),
  );
  for (; i < width; i++, at += 4) largest = max(largest, load<f32>(at));
  return largest;
}

/** The steps of `exponential` in `exact/exp.ts`, for two numbers that are not above 0. */
function exp(x: v128): v128 {
  const k = whole(x), r = rest(x, k);
  let sum = number(C11);
  sum = f64x2.add(f64x2.mul(sum, r), number(C10));
  sum = f64x2.add(f64x2.mul(sum, r), number(C9));
  sum = f64x2.add(f64x2.mul(sum, r), number(C8));
  sum = f64x2.add(f64x2.mul(sum, r), number(C7));
  sum = f64x2.add(f64x2.mul(sum, r), number(C6));
  sum = f64x2.add(f64x2.mul(sum, r), number(C5));
  sum = f64x2.add(f64x2.mul(sum, r), number(C4));
  sum = f64x2.add(f64x2.mul(sum, r), number(C3));
  sum = f64x2.add(f64x2.mul(sum, r), number(C2));
  sum = f64x2.add(f64x2.mul(sum, r), f64x2.splat(1));
  sum = f64x2.add(f64x2.mul(sum, r), f64x2.splat(1));
  return raised(sum, k, x);
}

/** How many times ln 2 goes into a number, in the lowest bits of a large one. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function whole(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, number(LOG2_E)), number(ROUND));
}

/** What remains of a number. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function rest(x: v128, large: v128): v128 {
  const k = f64x2.sub(large, number(ROUND));
  const high = f64x2.sub(x, f64x2.mul(k, number(LN2_HIGH)));
  return f64x2.sub(high, f64x2.mul(k, number(LN2_LOW)));
}

/** The sum of the series times 2ᵏ: k goes to the exponent. Too small a number gives 0. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function raised(sum: v128, large: v128, x: v128): v128 {
  return v128.and(
    i64x2.add(sum, i64x2.shl(large, 52)),
    f64x2.ge(x, number(LEAST)),
  );
}

/** A number of the table, twice: it comes faster from memory than from the code. */
// @ts-ignore: a decorator of AssemblyScript
@inline
function number(place: usize): v128 {
  return v128.load64_splat(place);
}

/** 1/n! for n from 2 to 11, the numbers of the series; then those of `exact/exp.ts`. */
const TABLE: usize = memory.data<f64>([
  1.0 / 2,
  1.0 / 6,
  1.0 / 24,
  1.0 / 120,
  1.0 / 720,
  1.0 / 5040,
  1.0 / 40320,
  1.0 / 362880,
  1.0 / 3628800,
  1.0 / 39916800,
  1.4426950408889634,
  0.6931471803691238,
  1.9082149292705877e-10,
  6755399441055744.0,
  -700.0,
]);
const C2: usize = TABLE + 0;
const C3: usize = TABLE + 8;
const C4: usize = TABLE + 16;
const C5: usize = TABLE + 24;
const C6: usize = TABLE + 32;
const C7: usize = TABLE + 40;
const C8: usize = TABLE + 48;
const C9: usize = TABLE + 56;
const C10: usize = TABLE + 64;
const C11: usize = TABLE + 72;
const LOG2_E: usize = TABLE + 80;
const LN2_HIGH: usize = TABLE + 88;
const LN2_LOW: usize = TABLE + 96;
/** Added and taken away again, it leaves the nearest whole number. */
const ROUND: usize = TABLE + 104;
/** Below this, a share is nothing. */
const LEAST: usize = TABLE + 112;

/**
 * A tight loop of the same instructions as `multiplySingle`, without memory: 24 of them
 * each turn, four numbers each. What it reaches in a second is the machine's own peak.
 */
export function peak(turns: i32, x: f32): f32 {
  const by = f32x4.splat(x);
  let a0 = f32x4.splat(0.5);
  let a1 = f32x4.splat(1.5);
  let a2 = f32x4.splat(2.5);
  let b0 = f32x4.splat(3.5);
  let b1 = f32x4.splat(4.5);
  let b2 = f32x4.splat(5.5);
  let c0 = f32x4.splat(6.5);
  let c1 = f32x4.splat(7.5);
  let c2 = f32x4.splat(8.5);
  let d0 = f32x4.splat(9.5);
  let d1 = f32x4.splat(10.5);
  let d2 = f32x4.splat(11.5);
  for (let turn = 0; turn < turns; turn++) {
    a0 = f32x4.add(f32x4.mul(a0, by), by);
    a1 = f32x4.add(f32x4.mul(a1, by), by);
    a2 = f32x4.add(f32x4.mul(a2, by), by);
    b0 = f32x4.add(f32x4.mul(b0, by), by);
    b1 = f32x4.add(f32x4.mul(b1, by), by);
    b2 = f32x4.add(f32x4.mul(b2, by), by);
    c0 = f32x4.add(f32x4.mul(c0, by), by);
    c1 = f32x4.add(f32x4.mul(c1, by), by);
    c2 = f32x4.add(f32x4.mul(c2, by), by);
    d0 = f32x4.add(f32x4.mul(d0, by), by);
    d1 = f32x4.add(f32x4.mul(d1, by), by);
    d2 = f32x4.add(f32x4.mul(d2, by), by);
  }
  let sum = f32x4.add(a0, a1);
  sum = f32x4.add(sum, a2);
  sum = f32x4.add(sum, b0);
  sum = f32x4.add(sum, b1);
  sum = f32x4.add(sum, b2);
  sum = f32x4.add(sum, c0);
  sum = f32x4.add(sum, c1);
  sum = f32x4.add(sum, c2);
  sum = f32x4.add(sum, d0);
  sum = f32x4.add(sum, d1);
  sum = f32x4.add(sum, d2);
  return f32x4.extract_lane(sum, 0);
}
