/*
 * How fast a machine can be at all.
 */

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
