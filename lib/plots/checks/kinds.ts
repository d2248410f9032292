/**
 * Telling traces and figures from other objects.
 *
 * @module
 */
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import type { Figure } from "../figure.ts";

/** Whether something may hold parts by their names. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) &&
    !isTensor(value);
}

/** Whether something is an object as one writes it, and of no class. */
export function isPlain(value: unknown): boolean {
  if (!isObject(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Whether something looks like the trace of an attention. */
export function isTrace(value: unknown): boolean {
  return isObject(value) && isTensor(value["weights"]);
}

/** Whether something is a figure: traces, and a layout. */
export function isFigure(value: unknown): value is Figure {
  return isObject(value) && isObject(value["layout"]) && Array.isArray(value["data"]) &&
    // A method of the array would pass over holes.
    [...value["data"]].every(isObject);
}
