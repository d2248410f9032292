/**
 * What was found, in words, for error messages.
 *
 * @module
 */
import { shapeOf } from "../grid.ts";
import { isTensor } from "./is_tensor.ts";

/** Says what a value is: `an array`, `the text "6"`, `the number 3`, `a function`. */
export function kindOf(value: unknown): string {
  if (isTensor(value)) return `the tensor ${shapeOf(value)}`;
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === "string") return `the text ${JSON.stringify(value)}`;
  if (typeof value === "number") return `the number ${value}`;
  if (typeof value === "boolean") return `${value}`;
  if (typeof value !== "object") return `a ${typeof value}`;
  const name = Array.isArray(value) ? "array" : value.constructor?.name || "object";
  return /^[aeiou]/i.test(name) ? `an ${name.toLowerCase()}` : `a ${name}`;
}
