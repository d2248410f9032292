/**
 * The products of `plain.ts` and `single.ts` with the same bits, by WebAssembly.
 *
 * @module
 */
import type { Wasm } from "./wasm.ts";
import type { Product } from "./plain.ts";

/**
 * Computes one product, from places in the data of both sides to one in the result, and
 * says whether some sum may be no number.
 */
export type Multiply = (
  product: Product,
  left: number,
  right: number,
  result: number,
) => boolean;

/** How numbers are laid out for the module. */
interface Layout {
  /** How many bytes a number has. */
  readonly bytes: 4 | 8;
  /** How many columns a panel of the right side has. */
  readonly panel: 4 | 8;
}

const DOUBLE: Layout = { bytes: 8, panel: 4 };
const SINGLE: Layout = { bytes: 4, panel: 8 };

/** As much of the left side as stays close to the processor, in bytes. */
const LEFT_ROOM = 1 << 18;
/** As much of the right side as is laid out at once, in bytes. */
const RIGHT_ROOM = 1 << 25;

/** Sums of doubles, bit for bit those of `plain.ts`. */
export const fastDouble = (wasm: Wasm): Multiply => by(wasm, DOUBLE);

/** Sums of singles, bit for bit those of `single.ts`. */
export const fastSingle = (wasm: Wasm): Multiply => by(wasm, SINGLE);

function by(wasm: Wasm, layout: Layout): Multiply {
  const { bytes, panel } = layout;
  // What was laid out last is often the right side of the next product, too.
  let packed: { readonly start: number; readonly column: number } | undefined;

  return (product, leftStart, rightStart, resultStart) => {
    const { rows, columns, length, divisor } = product;
    let isStrange = false;
    const width = length * bytes;
    const most = panel * Math.max(1, Math.floor(RIGHT_ROOM / (panel * width)));
    const step = 4 * Math.max(1, Math.floor(LEFT_ROOM / (4 * width)));

    for (let column = 0; column < columns.count; column += most) {
      const across = Math.min(most, columns.count - column);
      const panels = Math.ceil(across / panel), wide = panels * panel;
      const height = Math.min(step, rows.count);
      const right = wasm.start, left = right + wide * width;
      const result = left + height * width;
      wasm.reserve(result + height * wide * 4);
      if (packed?.start !== rightStart || packed.column !== column) {
        packPanels(wasm, product, rightStart, column, across, layout);
        packed = { start: rightStart, column };
      }
      for (let row = 0; row < rows.count; row += step) {
        const down = Math.min(step, rows.count - row);
        packRows(wasm, product, leftStart + row * rows.left, down, left, layout);
        const multiply = bytes === 8 ? wasm.multiplyDouble : wasm.multiplySingle;
        const strange = multiply(left, right, result, down, length, panels, divisor);
        if (strange !== 0) isStrange = true;
        const to = resultStart + row * rows.result + column * columns.result;
        takeOut(wasm, product, to, result, down, across, wide);
      }
    }
    return isStrange;
  };
}

/** Lays rows of the left side out one behind the other. */
function packRows(
  { singles, doubles }: Wasm,
  { left, rows, length, leftStep }: Product,
  start: number,
  count: number,
  place: number,
  { bytes }: Layout,
): void {
  if (bytes === 4 && leftStep === 1 && (rows.left === length || count === 1)) {
    singles.set(left.subarray(start, start + count * length), place / 4);
    return;
  }
  const numbers = bytes === 8 ? doubles : singles;
  for (let row = 0, to = place / bytes; row < count; row++) {
    let from = start + row * rows.left;
    for (let i = 0; i < length; i++, from += leftStep) numbers[to++] = left[from]!;
  }
}

/** Lays columns of the right side out in panels; what is missing in the last one is 0. */
function packPanels(
  { singles, doubles, start: place }: Wasm,
  { right, columns, length, rightStep }: Product,
  start: number,
  first: number,
  count: number,
  { bytes, panel }: Layout,
): void {
  const numbers = bytes === 8 ? doubles : singles;
  const far = columns.right;
  for (let column = 0, to = place / bytes; column < count; column += panel) {
    const inside = Math.min(panel, count - column);
    let from = start + (first + column) * far;
    for (let i = 0; i < length; i++, from += rightStep, to += panel) {
      let c = 0, at = from;
      for (; c + 4 <= inside; c += 4, at += 4 * far) {
        numbers[to + c] = right[at]!;
        numbers[to + c + 1] = right[at + far]!;
        numbers[to + c + 2] = right[at + 2 * far]!;
        numbers[to + c + 3] = right[at + 3 * far]!;
      }
      for (; c < inside; c++, at += far) numbers[to + c] = right[at]!;
      for (; c < panel; c++) numbers[to + c] = 0;
    }
  }
}

/** Puts what was computed where it belongs. */
function takeOut(
  { singles }: Wasm,
  { result, rows, columns }: Product,
  start: number,
  place: number,
  down: number,
  across: number,
  wide: number,
): void {
  let from = place / 4;
  if (columns.result === 1 && rows.result === wide && across === wide) {
    result.set(singles.subarray(from, from + down * wide), start);
    return;
  }
  for (let row = 0; row < down; row++, from += wide) {
    let to = start + row * rows.result;
    if (columns.result === 1 && across > 64) {
      result.set(singles.subarray(from, from + across), to);
      continue;
    }
    for (let c = 0; c < across; c++, to += columns.result) {
      result[to] = singles[from + c]!;
    }
  }
}
