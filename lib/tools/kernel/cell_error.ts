/**
 * Errors in cells.
 *
 * @module
 */
import type { JsonObject } from "../ipynb/json.ts";

/** An error in a cell. */
export interface CellError {
  /** Its name, such as `TypeError`. */
  readonly name: string;
  /** What it says. */
  readonly message: string;
  /** Its stack, line by line. */
  readonly traceback: readonly string[];
}

/** An error from what a kernel says of it. */
export function cellError({ ename, evalue, traceback }: JsonObject): CellError {
  return {
    name: String(ename),
    message: String(evalue),
    traceback: Array.isArray(traceback) ? traceback.map(String) : [],
  };
}
