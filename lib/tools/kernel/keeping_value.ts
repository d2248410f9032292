/**
 * Cells that keep their value.
 *
 * @module
 */
import { asTaken, readAnyCell } from "../../notebook/cells/read_cell.ts";
import { replaceSpans } from "../ipynb/replace_spans.ts";
import { VALUE } from "./console_prelude.ts";

/**
 * Leads the value of a cell through a function that keeps it: on its way to what shows it,
 * the kernel loses null, NaN, infinities, −0 and numbers of any length. The lines stay what
 * they are. What cannot be read stays as it is.
 *
 * @param source The source of the cell.
 */
export function keepingValue(source: string): string {
  const taken = asTaken(source);
  const read = readAnyCell(taken);
  const last = read?.program.body.at(-1);
  if (read?.errors?.length || last?.type !== "ExpressionStatement") return taken;
  const { start, end } = last.expression;
  if (typeof start !== "number" || typeof end !== "number") return taken;
  return replaceSpans(taken, [
    { start, end: start, text: `${VALUE}((` },
    { start: end, end, text: "))" },
  ]);
}
