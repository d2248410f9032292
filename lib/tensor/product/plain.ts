/**
 * The loops behind `contract`, with every name already resolved to an offset. A faster
 * kernel can take this file's place.
 *
 * @module
 */

/** Many dot products: for each block, of every row of the left with every column of the right. */
export interface Product {
  /** Numbers of the left side, and where its blocks and rows begin. */
  readonly left: Float32Array;
  readonly leftBlocks: readonly number[];
  readonly leftRows: readonly number[];
  /** How far apart the numbers of one row lie. */
  readonly leftStep: number;
  /** Numbers of the right side, and where its blocks and columns begin. */
  readonly right: Float32Array;
  readonly rightBlocks: readonly number[];
  readonly rightColumns: readonly number[];
  /** How far apart the numbers of one column lie. */
  readonly rightStep: number;
  /** Where the sums go. */
  readonly result: Float32Array;
  readonly resultBlocks: readonly number[];
  readonly resultRows: readonly number[];
  readonly resultColumns: readonly number[];
  /** How many products each sum has. */
  readonly length: number;
}

/**
 * Computes the product. Two rows and four columns are summed at a time, because one sum
 * alone waits for its own last addition; each sum still runs in order.
 */
export function multiply(product: Product): void {
  for (let block = 0; block < product.resultBlocks.length; block++) {
    multiplyBlock(product, block);
  }
}

function multiplyBlock(product: Product, block: number): void {
  const { left, leftRows, leftStep, right, rightColumns, rightStep } = product;
  const { result, resultRows, resultColumns, length } = product;
  const leftStart = product.leftBlocks[block]!;
  const rightStart = product.rightBlocks[block]!;
  const resultStart = product.resultBlocks[block]!;
  const rows = leftRows.length;
  const columns = rightColumns.length;

  for (let row = 0; row < rows; row += 2) {
    const otherRow = Math.min(row + 1, rows - 1);
    for (let column = 0; column < columns; column += 4) {
      // At the rim the last row and column stand in for those that are not there.
      const column1 = Math.min(column + 1, columns - 1);
      const column2 = Math.min(column + 2, columns - 1);
      const column3 = Math.min(column + 3, columns - 1);
      let a = leftStart + leftRows[row]!;
      let b = leftStart + leftRows[otherRow]!;
      let p = rightStart + rightColumns[column]!;
      let q = rightStart + rightColumns[column1]!;
      let r = rightStart + rightColumns[column2]!;
      let t = rightStart + rightColumns[column3]!;
      let ap = 0, aq = 0, ar = 0, at = 0, bp = 0, bq = 0, br = 0, bt = 0;
      for (let i = 0; i < length; i++) {
        const leftA = left[a]!, leftB = left[b]!;
        const rightP = right[p]!,
          rightQ = right[q]!,
          rightR = right[r]!,
          rightT = right[t]!;
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
      const to = resultStart + resultRows[row]!;
      const toOther = resultStart + resultRows[otherRow]!;
      result[to + resultColumns[column]!] = ap;
      result[to + resultColumns[column1]!] = aq;
      result[to + resultColumns[column2]!] = ar;
      result[to + resultColumns[column3]!] = at;
      result[toOther + resultColumns[column]!] = bp;
      result[toOther + resultColumns[column1]!] = bq;
      result[toOther + resultColumns[column2]!] = br;
      result[toOther + resultColumns[column3]!] = bt;
    }
  }
}
