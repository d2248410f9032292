/**
 * Whether a cell is complete, for front ends that send a cell with the Enter key.
 *
 * @module
 */
import { loneBracket } from "../../../notebook/advice/brackets.ts";
import { parseCell } from "../../../notebook/cells/parse_cell.ts";
import { asTaken } from "../../../notebook/cells/read_cell.ts";
import type { JsonObject } from "../../ipynb/json.ts";

/** The answer to whoever asks whether a text is a whole cell. */
export function isComplete(code: string): JsonObject {
  const { problem } = parseCell(asTaken(code));
  if (!problem) return { status: "complete" };
  if (!loneBracket(code)?.opens) return { status: "invalid" };
  return { status: "incomplete", indent: /[{([]\s*$/.test(code) ? "  " : "" };
}
