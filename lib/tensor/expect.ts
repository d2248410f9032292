/**
 * The checks with which functions begin. Notebook cells are not type-checked when they
 * run, so what the types say is said again here.
 *
 * @module
 */
import { type ByName, shapeOf } from "./grid.ts";
import type { Axes, Tensor } from "./types.ts";

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
  if (!isTensor(x)) throw new TypeError(`Cannot use ${role}: ${needed}, found no tensor`);
  if (x.axes.length !== axes.length || axes.some((name, i) => name !== x.axes[i])) {
    throw new TypeError(`Cannot use ${role}: ${needed}, found ${shapeOf(x)}`);
  }
}

/** Refuses names that the tensor lacks. */
export function expectNames(action: string, x: Tensor<Axes>, names: Axes): void {
  if (!isTensor(x)) {
    throw new TypeError(`Cannot ${action}: a tensor is needed, found ${x}`);
  }
  for (const name of names) {
    if (!x.axes.includes(name)) {
      throw new TypeError(
        `Cannot ${action}: an axis "${name}" is needed, found ${shapeOf(x)}`,
      );
    }
  }
}

/** Refuses an empty or repeated name. */
export function expectDistinct(action: string, axes: Axes): void {
  for (const [index, name] of axes.entries()) {
    if (typeof name !== "string" || name === "") {
      throw new TypeError(
        `Cannot ${action}: every axis must have a name, found ${JSON.stringify(name)}`,
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
    const size = (b.sizes as ByName)[name];
    if (size !== undefined && size !== (a.sizes as ByName)[name]) {
      throw new RangeError(
        `Cannot ${action}: both sides must have the same size of "${name}", ` +
          `found ${shapeOf(a)} and ${shapeOf(b)}`,
      );
    }
  }
}

/** Whether something is a tensor. */
export function isTensor(x: unknown): x is Tensor<Axes> {
  return typeof x === "object" && x !== null && "axes" in x && "sizes" in x &&
    "data" in x && x.data instanceof Float32Array;
}
