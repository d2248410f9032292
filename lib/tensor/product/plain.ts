/**
 * The loops behind `contract`, with every name already resolved to a distance. This is
 * all that a product is; whatever is faster must give the same numbers.
 *
 * @module
 */

/** Many dot products: of every row of the left with every column of the right. */
export interface Product {
  /** The numbers of both sides, and where the sums go. */
  readonly left: Float32Array;
  readonly right: Float32Array;
  readonly result: Float32Array;
  /** The rows, those of the left side, and the columns, those of the right. */
  readonly rows: Walk;
  readonly columns: Walk;
  /** How many products each sum has, and how far apart their factors lie. */
  readonly length: number;
  readonly leftStep: number;
  readonly rightStep: number;
  /** What each sum is divided by before it is rounded to single precision. */
  readonly divisor: number;
}

/** An axis: how many places it has, and how far apart they lie on each side. */
export interface Walk {
  readonly count: number;
  readonly left: number;
  readonly right: number;
  readonly result: number;
}

/**
 * Computes the product. Two rows and four columns are summed at a time, because one sum
 * alone waits for its own last addition; each sum still runs in order.
 *
 * @param product What is multiplied.
 * @param leftStart Where the first row begins.
 * @param rightStart Where the first column begins.
 * @param resultStart Where the first sum goes.
 * @returns Whether some sum may be no number: here nobody looks.
 */
export function multiply(
  product: Product,
  leftStart: number,
  rightStart: number,
  resultStart: number,
): boolean {
  const { left, right, result, rows, columns } = product;
  const { length, leftStep, rightStep, divisor } = product;

  for (let row = 0; row < rows.count; row += 2) {
    // At the rim the last row and column stand in for those that are not there.
    const row1 = Math.min(row + 1, rows.count - 1);
    const to = resultStart + row * rows.result;
    const to1 = resultStart + row1 * rows.result;
    for (let column = 0; column < columns.count; column += 4) {
      const column1 = Math.min(column + 1, columns.count - 1);
      const column2 = Math.min(column + 2, columns.count - 1);
      const column3 = Math.min(column + 3, columns.count - 1);
      let a = leftStart + row * rows.left;
      let b = leftStart + row1 * rows.left;
      let p = rightStart + column * columns.right;
      let q = rightStart + column1 * columns.right;
      let r = rightStart + column2 * columns.right;
      let t = rightStart + column3 * columns.right;
      let ap = 0, aq = 0, ar = 0, at = 0, bp = 0, bq = 0, br = 0, bt = 0;
      for (let i = 0; i < length; i++) {
        const leftA = left[a]!, leftB = left[b]!;
        const rightP = right[p]!, rightQ = right[q]!;
        const rightR = right[r]!, rightT = right[t]!;
        ap += leftA * rightP;
        aq += leftA * rightQ;
        ar += leftA * rightR;
        at += leftA * rightT;
        bp += leftB * rightP;
        bq += leftB * rightQ;
        br += leftB * rightR;
        bt += leftB * rightT;
        a += leftStep;
        b += leftStep;
        p += rightStep;
        q += rightStep;
        r += rightStep;
        t += rightStep;
      }
      result[to + column * columns.result] = ap / divisor;
      result[to + column1 * columns.result] = aq / divisor;
      result[to + column2 * columns.result] = ar / divisor;
      result[to + column3 * columns.result] = at / divisor;
      result[to1 + column * columns.result] = bp / divisor;
      result[to1 + column1 * columns.result] = bq / divisor;
      result[to1 + column2 * columns.result] = br / divisor;
      result[to1 + column3 * columns.result] = bt / divisor;
    }
  }
  return true;
}
