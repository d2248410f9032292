/**
 * Telling options and other named parts from other things.
 *
 * @module
 */
import { isTensor } from "./is_tensor.ts";

/** Whether something is a plain object, and not a list, a map, a date or a tensor. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || isTensor(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  // Every object has a prototype of its own world, whose prototype is null.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
