/**
 * Inputs that an answer may spoil.
 *
 * @module
 */
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { make } from "../../tensor/make.ts";

/** Copies tensors, arrays and plain objects, all the way down; all else stays the same. */
export function copy<T>(value: T): T;
export function copy(value: unknown): unknown {
  if (isTensor(value)) {
    return make([...value.axes], { ...value.sizes }, value.data.slice());
  }
  if (Array.isArray(value)) return value.map(copy);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [name, copy(part)]),
  );
}
