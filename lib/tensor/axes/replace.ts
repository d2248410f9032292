/**
 * Other axes over the same numbers.
 *
 * @module
 */
import { record } from "../gradients/record.ts";
import type { Action } from "../checks/action.ts";
import { expectDistinct } from "../checks/expect.ts";
import type { ByName } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/** The same data with neighbouring axes replaced by others, whose sizes have the same product. */
export function replace(
  action: Action,
  x: Tensor<Axes>,
  old: Axes,
  now: readonly [name: string, size: number][],
): Tensor<Axes> {
  const axes: string[] = [], counts: number[] = [];
  const put = (name: string, size: number) => {
    axes.push(name);
    counts.push(size);
  };
  for (const name of x.axes) {
    if (!old.includes(name)) put(name, (x.sizes as ByName)[name]!);
    else if (name === old[0]) { for (const [name, size] of now) put(name, size); }
  }
  // Only what is known to be a name can name a size.
  expectDistinct(action, axes);
  const sizes: Record<string, number> = {};
  for (let i = 0; i < axes.length; i++) sizes[axes[i]!] = counts[i]!;
  return record(make(axes, sizes, x.data), "reshape", [x], undefined);
}
