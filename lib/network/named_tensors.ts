/**
 * The tensors of an object, each with its name.
 *
 * @module
 */
import type { Action } from "../tensor/checks/action.ts";
import { isTensor } from "../tensor/checks/is_tensor.ts";
import { mapTensors } from "../tensor/gradients/map_tensors.ts";
import type { Axes, Tensor } from "../tensor/types.ts";

/** Where in an object something stands: names of parts, and places of arrays. */
export type Path = readonly (string | number)[];

/** All tensors of an object or array, one inside another, and where each stands. */
export function namedTensors(action: Action, whole: unknown): [Path, Tensor<Axes>][] {
  // Refuses what holds no tensors, or itself.
  mapTensors(action, whole, (x) => x);
  const walk = (part: unknown, path: Path): [Path, Tensor<Axes>][] => {
    if (isTensor(part)) return [[path, part]];
    if (typeof part !== "object" || part === null) return [];
    return Array.isArray(part)
      ? part.flatMap((inner, i) => walk(inner, [...path, i]))
      : Object.entries(part).flatMap(([key, inner]) => walk(inner, [...path, key]));
  };
  return walk(whole, []);
}

/** A path as one writes it in code: `blocks[0].attention.query.weight`. */
export function inCode(path: Path): string {
  return path.map((step, i) =>
    typeof step === "number" ? `[${step}]` : i === 0 ? step : `.${step}`
  ).join("");
}
