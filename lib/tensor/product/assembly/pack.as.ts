/*
 * Laying out what is multiplied. Places are in bytes, distances between numbers in numbers.
 */

/** Rows of singles as rows of doubles without gaps. */
export function packRowsDouble(
  from: usize,
  to: usize,
  rows: i32,
  length: i32,
  rowStep: i32,
  step: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let at = from + ((<usize> row * rowStep) << 2);
    for (let i = 0; i < length; i++, at += <usize> step << 2, to += 8) {
      store<f64>(to, <f64> load<f32>(at));
    }
  }
}

/** Rows of singles without gaps. */
export function packRowsSingle(
  from: usize,
  to: usize,
  rows: i32,
  length: i32,
  rowStep: i32,
  step: i32,
): void {
  for (let row = 0; row < rows; row++) {
    let at = from + ((<usize> row * rowStep) << 2);
    for (let i = 0; i < length; i++, at += <usize> step << 2, to += 4) {
      store<f32>(to, load<f32>(at));
    }
  }
}

/** Columns in panels of four doubles; what is missing in the last panel is 0. */
export function packPanelsDouble(
  from: usize,
  to: usize,
  columns: i32,
  length: i32,
  columnStep: i32,
  step: i32,
): void {
  const far = <usize> columnStep << 2;
  for (let column = 0; column < columns; column += 4) {
    const count = min(4, columns - column);
    let at = from + <usize> column * far;
    let i = 0;
    // Columns that lie in rows: four by four are turned at once.
    if (step == 1 && count == 4) {
      for (; i + 4 <= length; i += 4, at += 16, to += 128) {
        const a = v128.load(at), b = v128.load(at + far);
        const c = v128.load(at + 2 * far), d = v128.load(at + 3 * far);
        const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5),
          cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
        const ef = v128.shuffle<f32>(a, b, 2, 6, 3, 7),
          gh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
        v128.store(to, f64x2.promote_low_f32x4(ab));
        v128.store(to, f64x2.promote_low_f32x4(cd), 16);
        v128.store(to, f64x2.promote_low_f32x4(upper(ab)), 32);
        v128.store(to, f64x2.promote_low_f32x4(upper(cd)), 48);
        v128.store(to, f64x2.promote_low_f32x4(ef), 64);
        v128.store(to, f64x2.promote_low_f32x4(gh), 80);
        v128.store(to, f64x2.promote_low_f32x4(upper(ef)), 96);
        v128.store(to, f64x2.promote_low_f32x4(upper(gh)), 112);
      }
    }
    for (; i < length; i++, at += <usize> step << 2, to += 32) {
      if (columnStep == 1 && count == 4) {
        const four = v128.load(at);
        v128.store(to, f64x2.promote_low_f32x4(four));
        v128.store(to, f64x2.promote_low_f32x4(upper(four)), 16);
      } else {
        for (let c = 0; c < 4; c++) {
          const value = c < count ? <f64> load<f32>(at + <usize> c * far) : 0;
          store<f64>(to + (<usize> c << 3), value);
        }
      }
    }
  }
}

function upper(four: v128): v128 {
  return v128.shuffle<f32>(four, four, 2, 3, 2, 3);
}

/** Columns in panels of eight singles; what is missing in the last panel is 0. */
export function packPanelsSingle(
  from: usize,
  to: usize,
  columns: i32,
  length: i32,
  columnStep: i32,
  step: i32,
): void {
  const far = <usize> columnStep << 2;
  for (let column = 0; column < columns; column += 8) {
    const count = min(8, columns - column);
    let at = from + <usize> column * far;
    let i = 0;
    // Columns that lie in rows: four by four are turned at once.
    if (step == 1 && count == 8) {
      for (; i + 4 <= length; i += 4, at += 16, to += 128) {
        turn(at, far, to);
        turn(at + 4 * far, far, to + 16);
      }
    }
    for (; i < length; i++, at += <usize> step << 2, to += 32) {
      if (columnStep == 1 && count == 8) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
      } else {
        for (let c = 0; c < 8; c++) {
          const value = c < count ? load<f32>(at + <usize> c * far) : 0;
          store<f32>(to + (<usize> c << 2), value);
        }
      }
    }
  }
}

/** Four rows of four numbers as columns: each becomes half a row of a panel. */
function turn(from: usize, far: usize, to: usize): void {
  const a = v128.load(from), b = v128.load(from + far);
  const c = v128.load(from + 2 * far), d = v128.load(from + 3 * far);
  const ab = v128.shuffle<f32>(a, b, 0, 4, 1, 5),
    cd = v128.shuffle<f32>(c, d, 0, 4, 1, 5);
  const ef = v128.shuffle<f32>(a, b, 2, 6, 3, 7),
    gh = v128.shuffle<f32>(c, d, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<f32>(ab, cd, 0, 1, 4, 5));
  v128.store(to, v128.shuffle<f32>(ab, cd, 2, 3, 6, 7), 32);
  v128.store(to, v128.shuffle<f32>(ef, gh, 0, 1, 4, 5), 64);
  v128.store(to, v128.shuffle<f32>(ef, gh, 2, 3, 6, 7), 96);
}
