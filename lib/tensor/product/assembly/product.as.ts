/*
 * The loops of `plain.ts` and of `single.ts` in AssemblyScript: two doubles or four
 * singles at a time, by the 128-bit instructions that every machine has. Every sum runs in the order of those files, so every bit is theirs.
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
      // Two at a time, for speed; the order stays.
      const pairs = right + (<usize>(length & ~1) << 5);
      for (; p < pairs; p += 64, a += 16, b += 16, c += 16, d += 16) {
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
        const q0 = v128.load(p, 32), q1 = v128.load(p, 48);
        const x1 = v128.load64_splat(a, 8);
        a0 = f64x2.add(a0, f64x2.mul(x1, q0));
        a1 = f64x2.add(a1, f64x2.mul(x1, q1));
        const y1 = v128.load64_splat(b, 8);
        b0 = f64x2.add(b0, f64x2.mul(y1, q0));
        b1 = f64x2.add(b1, f64x2.mul(y1, q1));
        const z1 = v128.load64_splat(c, 8);
        c0 = f64x2.add(c0, f64x2.mul(z1, q0));
        c1 = f64x2.add(c1, f64x2.mul(z1, q1));
        const w1 = v128.load64_splat(d, 8);
        d0 = f64x2.add(d0, f64x2.mul(w1, q0));
        d1 = f64x2.add(d1, f64x2.mul(w1, q1));
      }
      if (length & 1) {
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
