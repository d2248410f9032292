/*
 * The loops of `single.ts` in AssemblyScript: four singles at a time, as `double.as.ts` has
 * two doubles. Panels have 8 columns.
 */

/** How many products are summed before they go to the sum of all; as in `single.ts`. */
const BLOCK = 32;

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
  const far = <usize> length << 2,
    wide = <usize> panels << 5,
    panel = <usize> length << 5;
  const by = f32x4.splat(divisor);
  let strange = f32x4.splat(0);
  for (let j = 0; j < panels; j++, right += panel, result += 32) {
    for (let row = 0; row < rows; row += 4) {
      const last = rows - 1;
      const row1 = <usize> min(row + 1, last), row2 = <usize> min(row + 2, last);
      const row3 = <usize> min(row + 3, last);
      let a = left + <usize> row * far, b = left + row1 * far;
      let c = left + row2 * far, d = left + row3 * far;
      const toA = result + <usize> row * wide, toB = result + row1 * wide;
      const toC = result + row2 * wide, toD = result + row3 * wide;
      let p = right, rest = length, first = true;
      while (rest > 0) {
        const count = min(rest, BLOCK);
        rest -= count;
        let a0 = f32x4.splat(0),
          a1 = f32x4.splat(0),
          b0 = f32x4.splat(0),
          b1 = f32x4.splat(0);
        let c0 = f32x4.splat(0),
          c1 = f32x4.splat(0),
          d0 = f32x4.splat(0),
          d1 = f32x4.splat(0);
        // Two at a time, for speed; the order stays.
        const pairs = p + (<usize> (count & ~1) << 5);
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
