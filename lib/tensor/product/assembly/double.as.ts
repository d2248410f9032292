/*
 * The loops of `plain.ts` in AssemblyScript: two doubles at a time, by the 128-bit
 * instructions that every machine has. Every sum runs in the order of that file, so every
 * bit is its own.
 *
 * Memory is handed out by `fast.ts`, which lays the left side out in rows, and the right
 * side in panels of 4 columns, row by row. Places are in bytes.
 */

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
  const far = <usize> length << 3,
    wide = <usize> panels << 4,
    panel = <usize> length << 5;
  const by = f64x2.splat(divisor);
  let strange = f64x2.splat(0);
  for (let j = 0; j < panels; j++, right += panel, result += 16) {
    for (let row = 0; row < rows; row += 4) {
      // At the rim the last row stands in for those that are not there.
      const last = rows - 1;
      const row1 = <usize> min(row + 1, last), row2 = <usize> min(row + 2, last);
      const row3 = <usize> min(row + 3, last);
      let a = left + <usize> row * far, b = left + row1 * far;
      let c = left + row2 * far, d = left + row3 * far;
      let p = right;
      let a0 = f64x2.splat(0),
        a1 = f64x2.splat(0),
        b0 = f64x2.splat(0),
        b1 = f64x2.splat(0);
      let c0 = f64x2.splat(0),
        c1 = f64x2.splat(0),
        d0 = f64x2.splat(0),
        d1 = f64x2.splat(0);
      // Two at a time, for speed; the order stays.
      const pairs = right + (<usize> (length & ~1) << 5);
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
      v128.store(
        result + <usize> row * wide,
        rounded(f64x2.div(a0, by), f64x2.div(a1, by)),
      );
      v128.store(result + row1 * wide, rounded(f64x2.div(b0, by), f64x2.div(b1, by)));
      v128.store(result + row2 * wide, rounded(f64x2.div(c0, by), f64x2.div(c1, by)));
      v128.store(result + row3 * wide, rounded(f64x2.div(d0, by), f64x2.div(d1, by)));
    }
  }
  return v128.any_true(strange);
}

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
