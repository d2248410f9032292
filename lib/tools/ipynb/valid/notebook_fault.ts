/**
 * Notebooks that the format does not allow.
 *
 * Source: the schema of nbformat 4.5,
 * https://github.com/jupyter/nbformat/blob/main/nbformat/v4/nbformat.v4.5.schema.json.
 *
 * @module
 */
import type { Json, JsonObject } from "../json.ts";
import type { Cell, Notebook } from "../notebook.ts";
import { inShort } from "./in_short.ts";
import { outputFault } from "./output_fault.ts";
import {
  attachments,
  count,
  fieldFault,
  type Fields,
  isObject,
  lines,
} from "./shapes.ts";
import { names, optional, type Shape, text } from "./shapes.ts";

/** Whether a text may be the identity of a cell. */
export const isIdentity = (id: Json | undefined): boolean =>
  typeof id === "string" && /^[\w-]{1,64}$/.test(id);

const list: Shape = { needed: "a list", fits: Array.isArray };
const truth: Shape = { needed: "true or false", fits: (it) => typeof it === "boolean" };
const among = (...values: Json[]): Shape => ({
  needed: `one of ${values.join(", ")}`,
  fits: (value) => value !== undefined && values.includes(value),
});
const identity: Shape = { needed: "letters, digits, - and _", fits: isIdentity };
const tags: Shape = {
  needed: "a list of different texts without commas",
  fits: (value) =>
    Array.isArray(value) && new Set(value).size === value.length &&
    value.every((tag) => typeof tag === "string" && /^[^,]+$/.test(tag)),
};
const name: Shape = {
  needed: "a text of one line",
  fits: (value) => typeof value === "string" && /^[^\n]+\n?$/.test(value),
};
const times: Shape = {
  needed: "texts by names",
  fits: (value) =>
    isObject(value) && Object.values(value).every((time) => typeof time === "string"),
};

const EVERY_CELL: Fields = { id: identity, metadata: names, source: lines };
const TEXT_CELL = { ...EVERY_CELL, attachments: optional(attachments) };
const EVERY_METADATA: Fields = {
  name: optional(name),
  tags: optional(tags),
  jupyter: optional(names),
};

/** What the fields of a cell of each type must be, and those of its metadata. */
export const CELL_FIELDS: Readonly<Record<string, { own: Fields; metadata: Fields }>> = {
  markdown: { own: TEXT_CELL, metadata: EVERY_METADATA },
  raw: { own: TEXT_CELL, metadata: { ...EVERY_METADATA, format: optional(text) } },
  code: {
    own: { ...EVERY_CELL, outputs: list, execution_count: count },
    metadata: {
      ...EVERY_METADATA,
      collapsed: optional(truth),
      scrolled: optional(among(true, false, "auto")),
      execution: optional(times),
    },
  },
};

const NOTEBOOK: Fields = {
  kernelspec: optional(names),
  language_info: optional(names),
  title: optional(text),
  authors: optional(list),
  orig_nbformat: optional({
    needed: "a whole number",
    fits: (value) => Number.isSafeInteger(value) && Number(value) >= 1,
  }),
};
const KERNEL: Fields = { name: text, display_name: text };
const LANGUAGE: Fields = {
  name: text,
  file_extension: optional(text),
  mimetype: optional(text),
  pygments_lexer: optional(text),
  codemirror_mode: optional({
    needed: "a text or values by names",
    fits: (value) => typeof value === "string" || isObject(value),
  }),
};

/** Says where and how a notebook breaks its format, if it does. */
export function notebookFault({ cells, metadata }: Notebook): string | undefined {
  const { kernelspec, language_info } = metadata;
  const ofMetadata = fieldFault(metadata, NOTEBOOK, false) ??
    (isObject(kernelspec) ? fieldFault(kernelspec, KERNEL, false) : undefined) ??
    (isObject(language_info) ? fieldFault(language_info, LANGUAGE, false) : undefined);
  if (ofMetadata !== undefined) return `its metadata ${ofMetadata}`;
  const ids = new Set<string>();
  for (const [i, cell] of cells.entries()) {
    const place = `cell ${i + 1} of ${cells.length}`;
    const fault = cellFault(cell, place);
    if (fault !== undefined) return fault;
    if (ids.has(cell.id)) return `${place} must have an identity of its own`;
    ids.add(cell.id);
  }
  return undefined;
}

function cellFault({ cell_type, ...rest }: Cell, place: string): string | undefined {
  if (!Object.hasOwn(CELL_FIELDS, cell_type)) {
    const types = Object.keys(CELL_FIELDS).join(", ");
    return `${place} must have a type among ${types}, it has ${inShort(cell_type)}`;
  }
  const { own, metadata } = CELL_FIELDS[cell_type]!;
  const fault = fieldFault(rest as unknown as JsonObject, own, true);
  if (fault !== undefined) return `${place} ${fault}`;
  const ofMetadata = fieldFault(rest.metadata, metadata, false);
  if (ofMetadata !== undefined) return `the metadata of ${place} ${ofMetadata}`;
  for (const [i, output] of (rest.outputs ?? []).entries()) {
    const ofOutput = outputFault(output);
    if (ofOutput !== undefined) return `output ${i + 1} of ${place} ${ofOutput}`;
  }
  return undefined;
}
