/**
 * What was read, where it belongs.
 *
 * @module
 */
import { expectArguments, expectTensor } from "../../tensor/checks/expect.ts";
import { isRecord } from "../../tensor/checks/is_record.ts";
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { mapTensors } from "../../tensor/gradients/map_tensors.ts";
import { record } from "../../tensor/gradients/record.ts";
import { type ByName, shapeOf } from "../../tensor/grid.ts";
import { make } from "../../tensor/make.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { namedTensors } from "../named_tensors.ts";
import { nameOf } from "./to_safetensors.ts";

/**
 * Puts tensors that were read from a file into the place of those of an object, such as the
 * parameters of a model at the start. What is no tensor stays.
 *
 * @param whole An object of tensors, which says where each belongs, and how its axes are
 * called.
 * @param tensors The tensors by their names, as `fromSafetensors` gives them.
 * @returns The same object with the other tensors.
 * @throws {TypeError} If a tensor is missing, belongs nowhere, or has axes of other names.
 * @throws {RangeError} If a tensor has another size, or one that stands in several places
 * would get other numbers in each.
 *
 * @example Parameters of attention, saved and loaded
 * ```ts
 * import { fromSafetensors, randomParameters, toSafetensors, withTensors } from "@headlight/attention";
 *
 * const bytes = toSafetensors(randomParameters({ model: 4, heads: 2, seed: 1 }));
 *
 * const other = randomParameters({ model: 4, heads: 2, seed: 2 });
 * const loaded = withTensors(other, fromSafetensors(bytes)); // those of seed 1
 * ```
 */
export function withTensors<P>(
  whole: P,
  tensors: Readonly<Record<string, Tensor<Axes>>>,
): P {
  const action = "put tensors in their place";
  expectArguments(action, arguments.length, 2);
  if (!isRecord(tensors)) {
    throw new TypeError(
      `Cannot ${action}: an object of tensors is needed, found ${kindOf(tensors)}`,
    );
  }
  const places = new Map<Tensor<Axes>, Tensor<Axes>>();
  const names = new Map<Tensor<Axes>, string>();
  const known = new Set<string>();
  for (const [path, x] of namedTensors(action, whole)) {
    const name = nameOf(action, path);
    known.add(name);
    if (!Object.hasOwn(tensors, name)) {
      throw new TypeError(`Cannot ${action}: ${quote(name)} is needed, found none`);
    }
    const found = fitting(action, name, x, tensors[name]!);
    const other = places.get(x);
    if (other !== undefined && !areSame(other, found)) {
      throw new RangeError(
        `Cannot ${action}: ${quote(name)} must be the same as ${quote(names.get(x))}, ` +
          "with which it shares a tensor, found other numbers",
      );
    }
    if (other !== undefined) continue;
    names.set(x, name);
    places.set(x, found);
  }
  const strange = Object.keys(tensors).find((name) => !known.has(name));
  if (strange !== undefined) {
    throw new TypeError(
      `Cannot ${action}: every tensor must belong somewhere, found ${quote(strange)}`,
    );
  }
  return mapTensors(action, whole, (x) => places.get(x)!);
}

/** Whether two tensors of the same shape hold the same numbers. */
function areSame(a: Tensor<Axes>, b: Tensor<Axes>): boolean {
  return a.data === b.data || a.data.every((value, i) => Object.is(value, b.data[i]));
}

/** A tensor with the axes of the one whose place it takes. */
function fitting(
  action: string,
  name: string,
  { axes, sizes }: Tensor<Axes>,
  found: Tensor<Axes>,
): Tensor<Axes> {
  expectTensor(action, found);
  const needed = shapeOf(make(axes, sizes, found.data));
  const isUnnamed = found.axes.every((axis, i) => axis === `axis${i}`);
  const isSame = axes.length === found.axes.length &&
    axes.every((axis, i) => isUnnamed || axis === found.axes[i]);
  if (!isSame) {
    throw new TypeError(
      `Cannot ${action}: ${quote(name)} must be ${needed}, found ${shapeOf(found)}`,
    );
  }
  const fits = axes.every((axis, i) =>
    (sizes as ByName)[axis] === (found.sizes as ByName)[found.axes[i]!]
  );
  if (!fits) {
    throw new RangeError(
      `Cannot ${action}: ${quote(name)} must be ${needed}, found ${shapeOf(found)}`,
    );
  }
  if (!isUnnamed) return found;
  return record(make([...axes], { ...sizes }, found.data), "reshape", [found], undefined);
}
