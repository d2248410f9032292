/**
 * A state of a PyTorch layer of five features.
 *
 * @module
 */

/** Rows of counting numbers, so that each can be told from all others. */
export function matrix(rows: number, columns: number, first = 0): number[][] {
  return Array.from(
    { length: rows },
    (_, row) => Array.from({ length: columns }, (_, i) => first + row * columns + i),
  );
}

/** Without biases. */
export const state = {
  in_proj_weight: matrix(15, 5),
  "out_proj.weight": matrix(5, 5, 100),
};
