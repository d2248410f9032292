/**
 * Telling tensors from other things.
 *
 * @module
 */
import { Grid } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/** Whether something is a tensor: names, a size for each, and as many numbers. */
export function isTensor(x: unknown): x is Tensor<Axes> {
  return x instanceof Grid || isLikeTensor(x);
}

/** The same for one that was made elsewhere, such as a copy from another thread. */
function isLikeTensor(x: unknown): boolean {
  if (typeof x !== "object" || x === null) return false;
  if (!("axes" in x && "sizes" in x && "data" in x)) return false;
  const { axes, sizes, data } = x;
  if (!(data instanceof Float32Array) || !Array.isArray(axes)) return false;
  if (typeof sizes !== "object" || sizes === null) return false;
  let count = 1;
  for (let i = 0; i < axes.length; i++) {
    const name: unknown = axes[i];
    if (typeof name !== "string" || name === "" || axes.indexOf(name) !== i) return false;
    const size = (sizes as Record<string, unknown>)[name];
    if (!(Number.isInteger(size) && size as number > 0)) return false;
    count *= size as number;
  }
  return count === data.length;
}
