/**
 * Telling tensors from other things.
 *
 * @module
 */
import type { Axes, Tensor } from "../types.ts";

/** Whether something is a tensor. */
export function isTensor(x: unknown): x is Tensor<Axes> {
  return typeof x === "object" && x !== null && "axes" in x && "sizes" in x &&
    "data" in x && x.data instanceof Float32Array;
}
