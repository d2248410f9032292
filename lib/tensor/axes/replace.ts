/**
 * Other axes over the same numbers.
 *
 * @module
 */
import type { Action } from "../checks/action.ts";
import { expectDistinct } from "../checks/expect.ts";
import { type ByName } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/** The same data with neighbouring axes replaced by others, whose sizes have the same product. */
export function replace(
  action: Action,
  x: Tensor<Axes>,
  old: Axes,
  now: readonly [name: string, size: number][],
): Tensor<Axes> {
  const parts = x.axes.flatMap((name): [name: string, size: number][] => {
    if (!old.includes(name)) return [[name, (x.sizes as ByName)[name]!]];
    return name === old[0] ? [...now] : [];
  });
  const axes = parts.map(([name]) => name);
  expectDistinct(action, axes);
  return make(axes, Object.fromEntries(parts), x.data);
}
