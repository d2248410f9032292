/**
 * Pictures that a cell carries itself.
 *
 * @module
 */
import type { Json, JsonObject } from "../../ipynb/json.ts";
import type { Cell } from "../../ipynb/notebook.ts";
import { cleanAddress, dataAddress } from "../markup/data_address.ts";
import type { FindPicture } from "../markup/prose/prose.ts";

const ATTACHED = "attachment:";

/** Finds the pictures that a cell's prose shows, in the cell itself. */
export function attachedPictures(cell: Cell): FindPicture {
  const { attachments } = cell as Cell & { attachments?: Json };
  return (name) => {
    if (!name.startsWith(ATTACHED)) return cleanAddress(name);
    const forms = valueOf(attachments, decoded(name.slice(ATTACHED.length)));
    if (!isObject(forms)) return undefined;
    return Object.entries(forms).map(([type, value]) => dataAddress(type, value))
      .find((address) => address !== undefined);
  };
}

function valueOf(object: Json | undefined, name: string): Json | undefined {
  return isObject(object) && Object.hasOwn(object, name) ? object[name] : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // It was written as it is meant.
    return name;
  }
}
