/**
 * Notebooks as text: nbformat 4, byte for byte as Jupyter writes it.
 *
 * Source: https://nbformat.readthedocs.io/en/stable/format_description.html.
 *
 * @module
 */
import { jupyterJson, splitLines } from "./jupyter_json.ts";
import type { Json, JsonObject } from "./json.ts";
import { statedLanguage } from "./language.ts";
import type { Cell, Notebook, Output } from "./notebook.ts";
import { inShort } from "./valid/in_short.ts";

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

/** An output with its texts in one piece each. */
export const joinedOutput = (output: Output): Output => mapTexts(output, joinLines);

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
  const raw = parseJson(text, refuse);
  if (!isObject(raw)) throw refuse("it must be a notebook, it has no list of cells");
  const { nbformat, nbformat_minor: minor = 0, cells, metadata = {} } = raw;
  if (nbformat !== 4) {
    if (nbformat === undefined && !Array.isArray(cells)) {
      throw refuse("it must be a notebook, it has no list of cells");
    }
    const isOld = typeof nbformat === "number" && nbformat < 4;
    const cure = `. To convert it: jupyter nbconvert --to notebook --inplace "${name}"`;
    throw refuse(
      `it must have nbformat 4, it has ${inShort(nbformat)}${isOld ? cure : ""}`,
    );
  }
  if (!Array.isArray(cells)) {
    throw refuse(`it must be a notebook, it has ${inShort(cells)} as its list of cells`);
  }
  if (!isObject(metadata)) {
    throw refuse(`it must have metadata by names, it has ${inShort(metadata)}`);
  }
  const language = statedLanguage(metadata);
  if (language && !language.isOurs) {
    throw refuse(`it must be for the kernel "deno", it is for ${language.inWords}`);
  }
  const ids = new Set(cells.map((cell) => isObject(cell) ? cell.id : undefined));
  const parsed = cells.map((cell, i) => {
    const place = `cell ${i + 1} of ${cells.length}`;
    const whole = parseCell(
      cell,
      (needed, found) => refuse(`its cells must ${needed}, ${place} ${found}`),
    );
    let id = whole.id ?? `cell-${i + 1}`;
    while (whole.id === undefined && ids.has(id)) id += "-";
    return { ...whole, id };
  });
  // Identities of cells came with version 4.5.
  const nbformat_minor = Number.isSafeInteger(minor) ? Math.max(Number(minor), 5) : 5;
  return { ...raw, metadata, nbformat: 4, nbformat_minor, cells: parsed };
}

function parseJson(text: string, refuse: (reason: string) => TypeError): Json {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw refuse(`it must be JSON, ${(error as Error).message}`);
  }
}

/** A cell, whose identity may be missing. */
function parseCell(
  cell: Json,
  refuse: (needed: string, found: string) => TypeError,
): Omit<Cell, "id"> & { id?: string } {
  if (!isObject(cell)) throw refuse("be objects", `is ${inShort(cell)}`);
  const { id, cell_type, metadata = {}, outputs = [], ...rest } = cell;
  const has = (value: Json | undefined) => `has ${inShort(value)}`;
  const source = isStrings(cell.source) ? cell.source.join("") : cell.source;
  if (typeof cell_type !== "string") throw refuse("have a type", has(cell_type));
  if (typeof source !== "string") throw refuse("have a source of text", has(cell.source));
  if (!isObject(metadata)) throw refuse("have metadata by names", has(metadata));
  if (!Array.isArray(outputs)) throw refuse("have a list of outputs", has(outputs));
  const odd = outputs.findIndex((output) => !isOutput(output));
  if (odd >= 0) {
    const found = `${has(outputs[odd])} as output ${odd + 1}`;
    throw refuse("have outputs that each have a type", found);
  }
  const known = typeof id === "string" ? { id } : {};
  const whole = { ...rest, ...known, cell_type, metadata, source };
  const typed = outputs.filter(isOutput);
  if (cell_type !== "code") {
    return "outputs" in cell ? { ...whole, outputs: typed } : whole;
  }
  return { execution_count: null, ...whole, outputs: typed.map(joinedOutput) };
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
