/**
 * How large the cells of a matrix are drawn, and how many of its numbers share one.
 *
 * @module
 */
import { type Block, cellsOf } from "./blocks.ts";

/** The cells of one matrix, in pixels. */
export interface CellSize {
  readonly width: number;
  readonly height: number;
  readonly block: Block;
}

const WIDEST = 46, HIGHEST = 32;
const NARROWEST = 6, LOWEST = 8;
const TALLEST = 420;

/** Cells of a fine matrix can still be seen, and met with a pointer. */
const LEAST = 2;
const TALLEST_FINE = 520;

/** Those of a small matrix among many are there for the pattern, which no line may cover. */
const LEAST_IN_TABLE = 1.6;
const TABLE_GAP = 2;

/** Whether a matrix has more places than its cells have room for if they are as large as they like. */
export function isFine({ rows, columns }: Block): boolean {
  return Math.max(rows, columns) > TALLEST / LOWEST;
}

/** Cells as large as they like, with a number for each. */
export function coarse({ rows, columns }: Block, room: number): CellSize {
  return {
    width: clamp(room / columns, NARROWEST, WIDEST),
    height: clamp(TALLEST / rows, LOWEST, HIGHEST),
    block: { rows: 1, columns: 1 },
  };
}

/** Cells that share the room there is. Those of a square matrix are square. */
export function fine({ rows, columns }: Block, room: number): CellSize {
  const tall = Math.min(room, TALLEST_FINE);
  const share = (places: number, pixels: number) =>
    Math.ceil(places / Math.floor(pixels / LEAST));
  const isSquare = rows === columns;
  const block = isSquare
    ? { rows: share(rows, tall), columns: share(columns, tall) }
    : { rows: share(rows, tall), columns: share(columns, room) };
  const [down, across] = cellsOf({ rows, columns }, block);
  const height = Math.min(tall / down, HIGHEST);
  const width = isSquare ? height : Math.min(room / across, WIDEST);
  return { width, height, block };
}

/** One matrix among many in a table. */
export interface TableSize {
  /** With the gap, in pixels. */
  readonly width: number;
  /** With the gap, in pixels. */
  readonly height: number;
  /** In cells that are not there. */
  readonly gap: number;
  readonly block: Block;
}

/** Cells that share the room of one matrix among many. */
export function tableSize(
  { rows, columns }: Block,
  room: { readonly width: number; readonly height: number },
): TableSize {
  const isSquare = rows === columns;
  const least = Math.min(room.height, room.width);
  const [tall, wide] = isSquare ? [least, least] : [room.height, room.width];
  const share = (places: number, pixels: number) =>
    Math.ceil(places / Math.max(1, Math.floor(pixels / LEAST_IN_TABLE) - TABLE_GAP));
  const block = { rows: share(rows, tall), columns: share(columns, wide) };
  const [down, across] = cellsOf({ rows, columns }, block);
  const isSmall = Math.min(tall / down, wide / across) < NARROWEST;
  const gap = isSmall ? TABLE_GAP : 0;
  return {
    width: Math.min(wide, (across + gap) * WIDEST),
    height: Math.min(tall, (down + gap) * (isSquare ? WIDEST : HIGHEST)),
    gap,
    block,
  };
}

function clamp(value: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(greatest, value));
}
