/**
 * The checks with which functions begin. Notebook cells are not type-checked when they
 * run, so what the types say is said again here.
 *
 * @module
 */
import { type ByName, shapeOf } from "../grid.ts";
import { isTensor } from "./is_tensor.ts";
import { kindOf } from "./kind_of.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Refuses a tensor whose axes are not these, in this order.
 *
 * The type of `axes` is that of the parameter it guards: the checker refuses a guard
 * that differs from the signature.
 *
 * @param role What the tensor is, as its parameter is called.
 * @throws {TypeError} If it is not a tensor, or its axes differ.
 */
export function expectAxes<A extends Axes>(
  role: string,
  x: Tensor<A>,
  axes: NoInfer<A>,
): void {
  const needed = `the axes must be [${axes.join(", ")}]`;
  if (!isTensor(x)) {
    throw new TypeError(`Cannot use ${role}: ${needed}, found ${kindOf(x)}`);
  }
  if (x.axes.length !== axes.length || axes.some((name, i) => name !== x.axes[i])) {
    throw new TypeError(`Cannot use ${role}: ${needed}, found ${shapeOf(x)}`);
  }
}

/** Refuses what is no tensor, and names that a tensor lacks. */
export function expectNames(action: string, x: Tensor<Axes>, names: Axes): void {
  if (!isTensor(x)) {
    throw new TypeError(`Cannot ${action}: a tensor is needed, found ${kindOf(x)}`);
  }
  for (const name of names) {
    if (!x.axes.includes(name)) {
      throw new TypeError(
        `Cannot ${action}: an axis "${name}" is needed, found ${shapeOf(x)}`,
      );
    }
  }
}

/** Refuses what is no list of names, an empty or repeated name, and another number of names. */
export function expectDistinct(action: string, axes: Axes, number = axes?.length): void {
  if (!Array.isArray(axes)) {
    throw new TypeError(
      `Cannot ${action}: an array of axis names is needed, found ${kindOf(axes)}`,
    );
  }
  if (axes.length !== number) {
    throw new TypeError(
      `Cannot ${action}: ${number} axis names are needed, found ${axes.length}`,
    );
  }
  for (const [index, name] of axes.entries()) {
    if (typeof name !== "string" || name === "") {
      throw new TypeError(
        `Cannot ${action}: every axis must have a name, found ${kindOf(name)}`,
      );
    }
    if (axes.indexOf(name) !== index) {
      throw new TypeError(
        `Cannot ${action}: the names of axes must differ, found "${name}" twice`,
      );
    }
  }
}

/** Refuses two tensors that differ in the size of an axis that both have. */
export function expectSameSizes(action: string, a: Tensor<Axes>, b: Tensor<Axes>): void {
  for (const name of a.axes) {
    if (!b.axes.includes(name)) continue;
    if ((b.sizes as ByName)[name] !== (a.sizes as ByName)[name]) {
      throw new RangeError(
        `Cannot ${action}: both sides must have the same size of "${name}", ` +
          `found ${shapeOf(a)} and ${shapeOf(b)}`,
      );
    }
  }
}

/** Refuses a number that is not whole and positive. */
export function expectCount(action: string, what: string, found: unknown): void {
  if (!(Number.isInteger(found) && (found as number) > 0)) {
    throw new RangeError(
      `Cannot ${action}: ${what} must be a positive whole number, found ${kindOf(found)}`,
    );
  }
}

/** Refuses what cannot be called. */
export function expectFunction(action: string, found: unknown): void {
  if (typeof found !== "function") {
    throw new TypeError(`Cannot ${action}: a function is needed, found ${kindOf(found)}`);
  }
}

/** Refuses what is no object with some of these names, so that no misspelt option is ignored. */
export function expectOptions(
  action: string,
  options: unknown,
  names: readonly string[],
): void {
  const needed = `Cannot ${action}: the options must be { ${names.join(", ")} }, found`;
  if (typeof options !== "object" || options === null || isTensor(options)) {
    throw new TypeError(`${needed} ${kindOf(options)}`);
  }
  const strange = Object.keys(options).find((name) => !names.includes(name));
  if (strange !== undefined) throw new TypeError(`${needed} "${strange}"`);
}

/** Refuses what is no object that has all of these names. */
export function expectParts(
  action: string,
  whole: unknown,
  names: readonly string[],
): void {
  const needed = `Cannot ${action}: { ${names.join(", ")} } is needed, found`;
  if (typeof whole !== "object" || whole === null || isTensor(whole)) {
    throw new TypeError(`${needed} ${kindOf(whole)}`);
  }
  const missing = names.find((name) => !(name in whole));
  if (missing !== undefined) throw new TypeError(`${needed} none of name "${missing}"`);
}
