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
const LEFT_ROOM = 1 << 16;
/** As much of the right side as is laid out at once, in bytes. */
const RIGHT_ROOM = 1 << 25;
/** With more gaps than numbers by this factor, gaps are not copied along. */
const SPARSE = 4;

/** Sums of doubles, bit for bit those of `plain.ts`. */
export const fastDouble = (wasm: Wasm): Multiply => by(wasm, DOUBLE);

/** Sums of singles, bit for bit those of `single.ts`. */
export const fastSingle = (wasm: Wasm): Multiply => by(wasm, SINGLE);

function by(wasm: Wasm, layout: Layout): Multiply {
  const { bytes, panel } = layout;
  const isDouble = bytes === 8;
  const multiply = isDouble ? wasm.multiplyDouble : wasm.multiplySingle;
  const packRows = isDouble ? wasm.packRowsDouble : wasm.packRowsSingle;
  const packPanels = isDouble ? wasm.packPanelsDouble : wasm.packPanelsSingle;
  // What was laid out last is often the right side of the next product, too.
  let packed: { readonly start: number; readonly column: number } | undefined;

  return (product, leftStart, rightStart, resultStart) => {
    const { left, right, rows, columns, length, leftStep, rightStep, divisor } = product;
    const width = length * bytes;
    const most = panel * Math.max(1, Math.floor(RIGHT_ROOM / (panel * width)));
    const step = 4 * Math.max(1, Math.floor(LEFT_ROOM / (4 * width)));
    let isStrange = false;

    for (let column = 0; column < columns.count; column += most) {
      const across = Math.min(most, columns.count - column);
      const panels = Math.ceil(across / panel), wide = panels * panel;
      const height = Math.min(step, rows.count);
      const rightPlace = wasm.start, leftPlace = rightPlace + wide * width;
      const resultPlace = leftPlace + height * width;
      const raw = resultPlace + height * wide * 4;
      if (packed?.start !== rightStart || packed.column !== column) {
        const start = rightStart + column * columns.right;
        const side = { from: right, start, count: across, far: columns.right };
        layOut(wasm, packPanels, { ...side, length, step: rightStep }, raw, rightPlace);
        packed = { start: rightStart, column };
      }
      for (let row = 0; row < rows.count; row += step) {
        const down = Math.min(step, rows.count - row);
        const start = leftStart + row * rows.left;
        const side = { from: left, start, count: down, far: rows.left };
        layOut(wasm, packRows, { ...side, length, step: leftStep }, raw, leftPlace);
        const found = multiply(
          leftPlace,
          rightPlace,
          resultPlace,
          down,
          length,
          panels,
          divisor,
        );
        if (found !== 0) isStrange = true;
        const to = resultStart + row * rows.result + column * columns.result;
        takeOut(wasm, product, to, resultPlace, down, across, wide);
      }
    }
    return isStrange;
  };
}

/** Rows of the left side, or columns of the right one. */
interface Side {
  readonly from: Float32Array;
  readonly start: number;
  /** How many there are, and how far apart they begin. */
  readonly count: number;
  readonly far: number;
  /** How many numbers each has, and how far apart they lie. */
  readonly length: number;
  readonly step: number;
}

/** Copies a side into the module's memory, and lets the module lay it out. */
function layOut(
  wasm: Wasm,
  pack: (...numbers: number[]) => void,
  side: Side,
  raw: number,
  place: number,
): void {
  const { from, start, count, far, length, step } = side;
  const extent = (count - 1) * far + (length - 1) * step + 1;
  if (extent <= SPARSE * count * length) {
    wasm.reserve(raw + 4 * extent);
    wasm.singles.set(from.subarray(start, start + extent), raw / 4);
    pack(raw, place, count, length, far, step);
    return;
  }
  wasm.reserve(raw + 4 * count * length);
  const { singles } = wasm;
  for (let one = 0, to = raw / 4; one < count; one++) {
    let at = start + one * far;
    for (let i = 0; i < length; i++, at += step) singles[to++] = from[at]!;
  }
  pack(raw, place, count, length, length, 1);
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
