/**
 * Notebooks that break their format and can mean only one thing.
 *
 * @module
 */
import type { JsonObject } from "../json.ts";
import type { Cell, Notebook, Output } from "../notebook.ts";
import { CELL_FIELDS, isIdentity } from "./notebook_fault.ts";
import { OUTPUT_FIELDS } from "./output_fault.ts";
import { count, isObject } from "./shapes.ts";

/**
 * The notebook with what is missing in it, where only one thing can be meant. What stands
 * where the format has no place for it moves into the metadata, as far as there are any.
 * A notebook that keeps its format stays as it is.
 *
 * @param notebook The notebook.
 */
export function repairNotebook(notebook: Notebook): Notebook {
  const { metadata, nbformat, nbformat_minor, cells, ...others } = notebook;
  const ids = new Set(cells.map(({ id }) => id));
  const seen = new Set<string>();
  return {
    metadata: { ...others, ...repairMetadata(metadata) },
    nbformat,
    nbformat_minor,
    cells: cells.map((cell, i) => {
      let { id } = cell;
      if (!isIdentity(id) || seen.has(id)) {
        id = `cell-${i + 1}`;
        while (ids.has(id) || seen.has(id)) id += "-";
      }
      seen.add(id);
      return { ...repairCell(cell), id };
    }),
  };
}

function repairMetadata(metadata: JsonObject): JsonObject {
  const { kernelspec, language_info, ...others } = metadata;
  const hasFields = (value: unknown): value is JsonObject =>
    isObject(value as JsonObject) && Object.keys(value as JsonObject).length > 0;
  return {
    ...others,
    ...(hasFields(kernelspec) && {
      kernelspec: {
        ...kernelspec,
        name: kernelspec.name ?? "deno",
        display_name: kernelspec.display_name ?? kernelspec.name ?? "Deno",
      },
    }),
    ...(hasFields(language_info) && {
      language_info: { ...language_info, name: language_info.name ?? "typescript" },
    }),
  };
}

function repairCell(cell: Cell): Cell {
  if (!Object.hasOwn(CELL_FIELDS, cell.cell_type)) return cell;
  const known = new Set(["cell_type", ...Object.keys(CELL_FIELDS[cell.cell_type]!.own)]);
  const fields = Object.entries(cell).filter(([name, value]) => {
    // Cells of text have nothing to do with these, and some programs write them.
    const isEmpty = value === null || (Array.isArray(value) && value.length === 0);
    return known.has(name) || !(isEmpty || name === "execution_count");
  });
  const others = fields.filter(([name]) => !known.has(name));
  const repaired: Cell = {
    ...Object.fromEntries(fields.filter(([name]) => known.has(name))) as unknown as Cell,
    metadata: { ...Object.fromEntries(others), ...cell.metadata },
  };
  if (cell.cell_type !== "code") return repaired;
  const { execution_count = null, outputs = [] } = cell;
  repaired.execution_count = count.fits(execution_count) ? execution_count : null;
  repaired.outputs = outputs.map(repairOutput);
  return repaired;
}

/** What an output must have, and may be taken for granted. */
const GRANTED: JsonObject = {
  name: "stdout",
  metadata: {},
  execution_count: null,
  ename: "Error",
  evalue: "",
  traceback: [],
};

function repairOutput(output: Output): Output {
  const { output_type } = output;
  if (!Object.hasOwn(OUTPUT_FIELDS, output_type)) return output;
  const fields = Object.keys(OUTPUT_FIELDS[output_type]!).flatMap((name) => {
    const granted = Object.hasOwn(GRANTED, name) ? GRANTED[name] : output[name];
    const value = output[name] ?? granted;
    return value === undefined ? [] : [[name, value] as const];
  });
  return { output_type, ...Object.fromEntries(fields) };
}
