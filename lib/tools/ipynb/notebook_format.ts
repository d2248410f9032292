/**
 * Notebooks as text: nbformat 4, byte for byte as Jupyter writes it.
 *
 * Source: https://nbformat.readthedocs.io/en/stable/format_description.html.
 *
 * @module
 */
import { jupyterJson, splitLines } from "./jupyter_json.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Cell, Notebook, Output } from "./notebook.ts";

/** Media types whose texts stand in a file as lists of lines. */
const isText = (mediaType: string) =>
  mediaType.startsWith("text/") || mediaType === "application/javascript" ||
  mediaType === "image/svg+xml";

/** Media types whose values are no texts. */
const isJson = (mediaType: string) => /^application\/(.*\+)?json$/.test(mediaType);

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((line) => typeof line === "string");
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isOutput(value: unknown): value is Output {
  return isObject(value) && typeof value.output_type === "string";
}

/** The output with `change` applied to what it says, by media type. */
function mapTexts(
  output: Output,
  change: (value: Json, mediaType: string) => Json,
): Output {
  const { text, data } = output;
  if (text !== undefined) return { ...output, text: change(text, "text/plain") };
  if (!isObject(data)) return output;
  const bundle = Object.entries(data).map(([mediaType, value]) =>
    [mediaType, change(value, mediaType)] as const
  );
  return { ...output, data: Object.fromEntries(bundle) };
}

const joinLines = (value: Json, mediaType: string) =>
  isStrings(value) && !isJson(mediaType) ? value.join("") : value;

const splitText = (value: Json, mediaType: string) =>
  typeof value === "string" && isText(mediaType) ? splitLines(value) : value;

/**
 * The notebook that a text describes, with its texts in one piece each.
 *
 * @param text The text of the file.
 * @param name How to call the notebook in errors.
 * @throws {TypeError} If it is not JSON, not a notebook of format 4, or for another
 * kernel than Deno's.
 */
export function parseNotebook(text: string, name: string): Notebook {
  const refuse = (reason: string) =>
    new TypeError(`Cannot read notebook "${name}": ${reason}`);
  let raw: Partial<Notebook> | null;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw refuse(`it must be JSON, ${(error as Error).message}`);
  }
  if (!Array.isArray(raw?.cells)) {
    throw refuse("it must be a notebook, it has no list of cells");
  }
  if (raw.nbformat !== 4) {
    throw refuse(`it must have nbformat 4, it has ${raw.nbformat}`);
  }
  if (!isObject(raw.metadata ?? {})) {
    throw refuse(
      `it must have metadata by names, it has ${JSON.stringify(raw.metadata)}`,
    );
  }
  const kernelspec = raw.metadata?.kernelspec as { name?: string } | undefined;
  const kernel = kernelspec?.name ?? "deno";
  if (!/deno/i.test(kernel)) {
    throw refuse(`it must be for the kernel "deno", it is for "${kernel}"`);
  }
  const ids = new Set(raw.cells.map((cell: Partial<Cell> | null) => cell?.id));
  const cells = raw.cells.map((cell: Partial<Cell> | null, i: number): Cell => {
    const { cell_type, metadata = {}, outputs = [] } = cell ?? {};
    const refuseCell = (needed: string) => refuse(`${needed}, cell ${i + 1} has not`);
    const source: unknown = isStrings(cell?.source) ? cell.source.join("") : cell?.source;
    if (typeof cell_type !== "string" || typeof source !== "string") {
      throw refuseCell("its cells must have a type and a source");
    }
    if (!isObject(metadata)) throw refuseCell("its cells must have metadata by names");
    if (!Array.isArray(outputs) || !outputs.every(isOutput)) {
      throw refuseCell("its cells must have outputs in a list, each with a type");
    }
    let id = cell?.id ?? `cell-${i + 1}`;
    while (cell?.id === undefined && ids.has(id)) id += "-";
    const whole = { ...cell, cell_type, id, metadata, source };
    if (cell_type !== "code") return whole;
    const joined = outputs.map((output) => mapTexts(output, joinLines));
    return { execution_count: null, ...whole, outputs: joined };
  });
  // Identities of cells came with version 4.5.
  const minor = raw.nbformat_minor ?? 0;
  const nbformat_minor = Number.isInteger(minor) ? Math.max(minor, 5) : 5;
  return { metadata: {}, ...raw, nbformat: 4, nbformat_minor, cells };
}

/** The text of the file of a notebook, byte for byte as Jupyter writes it. */
export function formatNotebook(notebook: Notebook): string {
  const cells = notebook.cells.map((cell) => ({
    ...cell,
    source: splitLines(cell.source),
    ...(cell.outputs &&
      { outputs: cell.outputs.map((output) => mapTexts(output, splitText)) }),
  }));
  return jupyterJson({ ...notebook, cells } as unknown as Json) + "\n";
}
