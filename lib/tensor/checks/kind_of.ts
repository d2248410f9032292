/**
 * What was found, in words, for error messages.
 *
 * @module
 */
import { shapeOf } from "../grid.ts";
import { isRecord } from "./is_record.ts";
import { isTensor } from "./is_tensor.ts";
import { shorten } from "./shorten.ts";

/** Says what a value is, in a few words: `an array`, `the text "6"`, `the number 3`. */
export function kindOf(value: unknown): string {
  if (isTensor(value)) return `the tensor ${shapeOf(value)}`;
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === "string") return `the text ${quote(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `${value}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  const inside = tensorsIn(value);
  if (inside.length > 0) {
    return `an object that holds tensors (take one of them, such as ${
      inside.join(", ")
    })`;
  }
  const name = shorten(nameOf(value));
  return /^[aeio]/i.test(name) ? `an ${name}` : `a ${name}`;
}

/** A text between quotation marks, cut if it is long; anything else as {@linkcode kindOf}. */
export function quote(text: unknown): string {
  return typeof text === "string" ? JSON.stringify(shorten(text)) : kindOf(text);
}

/** The first names under which an object holds tensors, as a trace does. */
function tensorsIn(value: object): string[] {
  if (!isRecord(value)) return [];
  return Object.keys(value).slice(0, 20)
    .filter((name) => isTensor(value[name]))
    .slice(0, 3).map(shorten);
}

function nameOf(value: object): string {
  if (Array.isArray(value)) return "array";
  const name: unknown = value.constructor?.name;
  return typeof name === "string" && name !== "" && name !== "Object" ? name : "object";
}
