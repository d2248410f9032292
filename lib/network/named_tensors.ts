/**
 * The tensors of an object, each with its name.
 *
 * @module
 */
import type { Action } from "../tensor/checks/action.ts";
import { isTensor } from "../tensor/checks/is_tensor.ts";
import { mapTensors } from "../tensor/gradients/map_tensors.ts";
import type { Axes, Tensor } from "../tensor/types.ts";

/**
 * All tensors of an object or array, one inside another, under the path that leads there as
 * one writes it in code: `blocks[0].attention.query.weight`. A tensor alone has the path "".
 */
export function namedTensors(action: Action, whole: unknown): [string, Tensor<Axes>][] {
  // Refuses what holds no tensors, or itself.
  mapTensors(action, whole, (x) => x);
  const walk = (part: unknown, path: string): [string, Tensor<Axes>][] => {
    if (isTensor(part)) return [[path, part]];
    if (typeof part !== "object" || part === null) return [];
    return Object.entries(part).flatMap(([key, inner]) =>
      walk(inner, Array.isArray(part) ? `${path}[${key}]` : path ? `${path}.${key}` : key)
    );
  };
  return walk(whole, "");
}
