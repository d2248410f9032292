/**
 * Errors that say which cell of which notebook they are about.
 *
 * @module
 */

/**
 * Does something with a cell. Whatever goes wrong is said of the cell.
 *
 * @param path The path of the notebook.
 * @param number Which of its cells it is, counted from 1.
 * @param work What is done.
 * @throws {TypeError} If it cannot be done.
 */
export function inCell<Result>(
  path: string,
  number: number,
  work: () => Result,
): Result {
  try {
    return work();
  } catch (error) {
    throw new TypeError(
      `Cannot show notebook "${path}": its cells must be fit for a page, ` +
        `cell ${number} is not, ${error}`,
      { cause: error },
    );
  }
}
