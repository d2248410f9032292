/**
 * Cells of a matrix, named by their places.
 *
 * @module
 */
import { kindOf } from "../../tensor/checks/kind_of.ts";
import type { ByName } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";

/**
 * Refuses what is no list of cells: a row and a column each.
 *
 * @throws {TypeError} If something is not an array.
 * @throws {RangeError} If a place is no whole number, or lies outside of the last two axes.
 */
export function expectCells(action: string, cells: unknown, x: Tensor<Axes>): void {
  if (!Array.isArray(cells)) {
    throw new TypeError(
      `Cannot ${action}: framed must be an array of cells, found ${kindOf(cells)}`,
    );
  }
  const [down, across] = x.axes.slice(-2) as [string, string];
  const sizes = [down, across].map((axis) => (x.sizes as ByName)[axis]!);
  for (let i = 0; i < cells.length; i++) {
    const cell: unknown = cells[i];
    if (!Array.isArray(cell) || cell.length !== 2) {
      throw new TypeError(
        `Cannot ${action}: a framed cell must be [${down}, ${across}], ` +
          `found ${kindOf(cell)}`,
      );
    }
    for (const [which, axis] of [down, across].entries()) {
      const place: unknown = cell[which];
      const size = sizes[which]!;
      if (Number.isInteger(place) && place as number >= 0 && place as number < size) {
        continue;
      }
      throw new RangeError(
        `Cannot ${action}: the ${axis} of a framed cell must be a whole number ` +
          `from 0 to ${size - 1}, found ${kindOf(place)}`,
      );
    }
  }
}
