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
    let at = from + ((<usize>row * rowStep) << 2);
    for (let i = 0; i < length; i++, at += <usize>step << 2, to += 8) {
      store<f64>(to, <f64>load<f32>(at));
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
    let at = from + ((<usize>row * rowStep) << 2);
    for (let i = 0; i < length; i++, at += <usize>step << 2, to += 4) {
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
  const far = <usize>columnStep << 2;
  for (let column = 0; column < columns; column += 4) {
    const count = min(4, columns - column);
    let at = from + <usize>column * far;
    for (let i = 0; i < length; i++, at += <usize>step << 2, to += 32) {
      if (columnStep == 1 && count == 4) {
        const four = v128.load(at);
        const upper = v128.shuffle<f32>(four, four, 2, 3, 2, 3);
        v128.store(to, f64x2.promote_low_f32x4(four));
        v128.store(to, f64x2.promote_low_f32x4(upper), 16);
      } else {
        for (let c = 0; c < 4; c++) {
          const value = c < count ? <f64>load<f32>(at + <usize>c * far) : 0;
          store<f64>(to + (<usize>c << 3), value);
        }
      }
    }
  }
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
  const far = <usize>columnStep << 2;
  for (let column = 0; column < columns; column += 8) {
    const count = min(8, columns - column);
    let at = from + <usize>column * far;
    for (let i = 0; i < length; i++, at += <usize>step << 2, to += 32) {
      if (columnStep == 1 && count == 8) {
        v128.store(to, v128.load(at));
        v128.store(to, v128.load(at, 16), 16);
      } else {
        for (let c = 0; c < 8; c++) {
          const value = c < count ? load<f32>(at + <usize>c * far) : 0;
          store<f32>(to + (<usize>c << 2), value);
        }
      }
    }
  }
}
