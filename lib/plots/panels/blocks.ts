/**
 * What is drawn of a matrix that has more numbers than a picture has room for.
 *
 * @module
 */
import { shortened } from "../style/numbers.ts";
import { words } from "../words/words.ts";
import type { Matrix } from "./matrix.ts";

/** How many numbers of a matrix share one cell. */
export interface Block {
  readonly rows: number;
  readonly columns: number;
}

/** The cells of a matrix, with as many digits as are told of them. */
export interface Drawn {
  /** Rows of numbers; null has no colour. */
  readonly z: (number | null)[][];
  /** What stands in the cells without a colour. */
  readonly colourless: ReadonlySet<number>;
}

/**
 * Takes the largest number of each block, whatever its sign, so that one strong cell among
 * many weak ones is seen. What is masked counts only where the whole block is; what is no
 * number is never lost.
 */
export function drawnOf(matrix: Matrix, block: Block): Drawn {
  const colourless = new Set<number>();
  const [down, across] = cellsOf(matrix, block);
  const z = Array.from(
    { length: down },
    (_, row) =>
      Array.from({ length: across }, (_, column) => {
        const value = largestIn(matrix, block, row * block.rows, column * block.columns);
        if (Number.isFinite(value)) return shortened(value);
        colourless.add(value);
        return null;
      }),
  );
  return { z, colourless };
}

/** How many rows and columns of cells are drawn. */
export function cellsOf(
  { rows, columns }: Block,
  block: Block,
): [rows: number, columns: number] {
  return [Math.ceil(rows / block.rows), Math.ceil(columns / block.columns)];
}

function largestIn(
  { rows, columns, data }: Matrix,
  block: Block,
  top: number,
  left: number,
): number {
  const bottom = Math.min(rows, top + block.rows);
  const right = Math.min(columns, left + block.columns);
  let largest = -Infinity;
  let most = -1;
  for (let row = top; row < bottom; row++) {
    for (let i = row * columns + left; i < row * columns + right; i++) {
      const value = data[i]!;
      const size = Math.abs(value);
      if (size <= most || value === -Infinity) continue;
      if (!(size < Infinity)) return value;
      most = size;
      largest = value;
    }
  }
  return largest;
}

/** A title that says how many numbers share a cell, where some do. */
export function withBlocks(title: string, blocks: readonly Block[]): string {
  const rows = blocks.reduce((most, block) => Math.max(most, block.rows), 1);
  const columns = blocks.reduce((most, block) => Math.max(most, block.columns), 1);
  if (rows * columns === 1) return title;
  const areAlike = blocks.every((block) =>
    block.rows === rows && block.columns === columns
  );
  return words().title.blocks(title, rows, columns, areAlike);
}
