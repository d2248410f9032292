/**
 * The loops of very large products, with sums of single precision.
 *
 * Sums of doubles take twice as long. Products are summed in blocks, and the blocks then
 * added: that is more exact than one long sum, whose rounding grows with its length.
 *
 * @module
 */
import type { Product } from "./plain.ts";

/** How many products are summed before they go to the sum of all. */
const BLOCK = 32;

/** Computes the product, as `multiply` in `plain.ts` does with sums of doubles. */
export function multiplySingle(
  product: Product,
  leftStart: number,
  rightStart: number,
  resultStart: number,
): boolean {
  const { left, right, result, rows, columns } = product;
  const { length, leftStep, rightStep } = product;
  const { fround } = Math;
  const divisor = fround(product.divisor);

  for (let row = 0; row < rows.count; row++) {
    for (let column = 0; column < columns.count; column++) {
      let a = leftStart + row * rows.left, p = rightStart + column * columns.right;
      let total = fround(0);
      for (let i = 0; i < length; i += BLOCK) {
        const count = Math.min(BLOCK, length - i);
        let sum = fround(0);
        for (let n = 0; n < count; n++, a += leftStep, p += rightStep) {
          sum = fround(sum + fround(left[a]! * right[p]!));
        }
        total = i === 0 ? sum : fround(total + sum);
      }
      result[resultStart + row * rows.result + column * columns.result] = fround(
        total / divisor,
      );
    }
  }
  return true;
}
