/**
 * Telling tensors from other things.
 *
 * @module
 */
import { Grid } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/** Whether something is a tensor: names, a size for each, and as many numbers. */
export function isTensor(x: unknown): x is Tensor<Axes> {
  return x instanceof Grid || isLike(x);
}

/** The same for what another copy of the library has made. */
function isLike(x: unknown): boolean {
  if (
    typeof x !== "object" || x === null || !("axes" in x && "sizes" in x && "data" in x)
  ) return false;
  const { axes, sizes, data } = x;
  if (!(data instanceof Float32Array) || !Array.isArray(axes)) return false;
  if (typeof sizes !== "object" || sizes === null) return false;
  let count = 1;
  for (let i = 0; i < axes.length; i++) {
    const name: unknown = axes[i];
    if (typeof name !== "string") return false;
    count *= (sizes as Record<string, number>)[name]!;
  }
  return count === data.length;
}
