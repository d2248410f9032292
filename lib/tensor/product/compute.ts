/**
 * Which loops compute a product: chosen by its size alone, so that the same product gives
 * the same bits everywhere.
 *
 * @module
 */
import { fastDouble, fastSingle, type Multiply } from "./fast.ts";
import { wasm } from "./wasm.ts";
import { multiply, type Product, type Walk } from "./plain.ts";
import { multiplySingle } from "./single.ts";

/** From so many multiplications on, sums are of single precision. */
const LARGE = 2 ** 25;
/** With fewer multiplications, the plain loops are done before others have begun. */
const SMALL = 2 ** 11;

/**
 * Computes one product for each place along some axes.
 *
 * @returns Whether some sum may be no number.
 */
export function compute(product: Product, blocks: readonly Walk[]): boolean {
  const { rows, columns, length } = product;
  const one = rows.count * columns.count * length;
  const all = blocks.reduce((count, block) => count * block.count, one);
  return walk(blocks, product, chosen(all, one, rows.count, columns.count));
}

function chosen(all: number, one: number, rows: number, columns: number): Multiply {
  const isLarge = all >= LARGE;
  const isWorthIt = one >= SMALL && rows > 1 && columns > 1;
  const loaded = isWorthIt ? wasm() : undefined;
  if (loaded === undefined) return isLarge ? multiplySingle : multiply;
  return isLarge ? fastSingle(loaded) : fastDouble(loaded);
}

function walk(
  blocks: readonly Walk[],
  product: Product,
  multiply: Multiply,
  depth = 0,
  left = 0,
  right = 0,
  result = 0,
): boolean {
  const block = blocks[depth];
  if (block === undefined) return multiply(product, left, right, result);
  let isStrange = false;
  for (let i = 0; i < block.count; i++) {
    if (walk(blocks, product, multiply, depth + 1, left, right, result)) isStrange = true;
    left += block.left;
    right += block.right;
    result += block.result;
  }
  return isStrange;
}
