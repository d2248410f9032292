/*
 * The loops of the softmax in AssemblyScript: two doubles at a time, with the steps of
 * `softmax.ts` and `exact/exp.ts`, and so with their bits. Places are in bytes.
 */

/**
 * The softmax of rows of singles, in place.
 *
 * @param at The first row.
 * @param scratch Room for a row of doubles.
 * @returns The first row whose largest number is not finite, or -1.
 */
export function softmax(at: usize, scratch: usize, rows: i32, width: i32): i32 {
  const far = <usize> width << 2;
  for (let row = 0; row < rows; row++, at += far) {
    const largest = <f64> largestOf(at, width);
    if (!(largest - largest == 0)) return row;
    const shift = f64x2.splat(largest);
    let sums = f64x2.splat(0), from = at, to = scratch, i = 0;
    // Four at a time, so that a number of the series is fetched once for all of them.
    for (; i + 4 <= width; i += 4, from += 16, to += 32) {
      const four = v128.load(from);
      const low = f64x2.sub(f64x2.promote_low_f32x4(four), shift);
      const upper = v128.shuffle<f32>(four, four, 2, 3, 2, 3);
      const high = f64x2.sub(f64x2.promote_low_f32x4(upper), shift);
      const least = number(LEAST);
      if (!v128.any_true(v128.or(f64x2.ge(low, least), f64x2.ge(high, least)))) {
        // All four are hidden, as half of a causal table is.
        v128.store(to, f64x2.splat(0));
        v128.store(to, f64x2.splat(0), 16);
        continue;
      }
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
      const e = exp(f64x2.splat(<f64> load<f32>(from) - largest));
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
    if (width & 1) store<f32>(to, <f32> (load<f64>(from) * share));
  }
  return -1;
}

/** The largest number of a row; NaN if there is one. */
function largestOf(at: usize, width: i32): f32 {
  let four = f32x4.splat(-Infinity), strange = f32x4.splat(0), i = 0;
  for (; i + 4 <= width; i += 4, at += 16) {
    const x = v128.load(at);
    four = f32x4.pmax(four, x);
    strange = v128.or(strange, f32x4.ne(x, x));
  }
  if (v128.any_true(strange)) return NaN;
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
function whole(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, number(LOG2_E)), number(ROUND));
}

/** What remains of a number. */
function rest(x: v128, large: v128): v128 {
  const k = f64x2.sub(large, number(ROUND));
  const high = f64x2.sub(x, f64x2.mul(k, number(LN2_HIGH)));
  return f64x2.sub(high, f64x2.mul(k, number(LN2_LOW)));
}

/** The sum of the series times 2ᵏ: k goes to the exponent. Too small a number gives 0. */
function raised(sum: v128, large: v128, x: v128): v128 {
  return v128.and(
    i64x2.add(sum, i64x2.shl(large, 52)),
    f64x2.ge(x, number(LEAST)),
  );
}

/** A number of the table, twice: it comes faster from memory than from the code. */
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
