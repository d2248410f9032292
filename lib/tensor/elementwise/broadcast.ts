/**
 * Broadcasting by name: the walk behind all arithmetic of two tensors.
 *
 * @module
 */
import { expectSameSizes, expectTensor } from "../checks/expect.ts";
import { isSingle } from "../checks/is_single.ts";
import { kindOf } from "../checks/kind_of.ts";
import { allocate, type ByName, offsets, strides } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Joined, Tensor } from "../types.ts";

/**
 * A loop over neighbours: `n` numbers of both sides become as many results. A step of 0
 * repeats one number.
 *
 * Each operation has a loop of its own: a function called for each number would cost
 * more than the sum itself.
 */
export type Run = (
  n: number,
  left: Float32Array,
  l: number,
  leftStep: number,
  right: Float32Array,
  r: number,
  rightStep: number,
  result: Float32Array,
  to: number,
) => void;

/**
 * Combines two tensors number by number. Axes are matched by name; along an axis that one
 * of them lacks, it is repeated. A number is a tensor without axes.
 *
 * @param action What is being done, for errors.
 * @param run The loop.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 */
export function broadcast<A extends Axes, B extends Axes>(
  action: string,
  a: Tensor<A> | number,
  b: Tensor<B> | number,
  run: Run,
): Tensor<Joined<A, B>> {
  if (typeof a === "number" && typeof b === "number") {
    throw new TypeError(
      `Cannot ${action}: at least one tensor is needed, found two numbers`,
    );
  }
  return walk(action, asTensor(action, a), asTensor(action, b), run) as Tensor<
    Axes
  > as Tensor<Joined<A, B>>;
}

function asTensor(action: string, x: Tensor<Axes> | number): Tensor<Axes> {
  if (typeof x !== "number") {
    expectTensor(action, x);
    return x;
  }
  if (!isSingle(x)) {
    throw new RangeError(
      `Cannot ${action}: a number in single precision is needed, found ${kindOf(x)}`,
    );
  }
  return make([], {}, Float32Array.of(x));
}

function walk(action: string, a: Tensor<Axes>, b: Tensor<Axes>, run: Run): Tensor<Axes> {
  expectSameSizes(action, a, b);
  const [left, right] = [a.data, b.data];
  if (a.axes === b.axes || isSame(a.axes, b.axes)) {
    const data = new Float32Array(left.length);
    run(data.length, left, 0, 1, right, 0, 1, data, 0);
    return make(a.axes, a.sizes, data);
  }
  const axes = [...a.axes, ...b.axes.filter((name) => !a.axes.includes(name))];
  const sizes: ByName = { ...a.sizes, ...b.sizes };
  const [stepsA, stepsB] = [strides(a), strides(b)];

  // As many of the innermost axes as lie in one piece on each side, or are not there.
  let outer = axes.length, n = 1;
  const inner = axes.at(-1) ?? "";
  const leftStep = stepsA[inner] ?? 0, rightStep = stepsB[inner] ?? 0;
  while (outer > 0) {
    const name = axes[outer - 1]!;
    if ((stepsA[name] ?? 0) !== leftStep * n || (stepsB[name] ?? 0) !== rightStep * n) {
      break;
    }
    n *= sizes[name]!;
    outer--;
  }
  const data = allocate(action, axes, sizes);
  const around = axes.slice(0, outer);
  const fromA = offsets(around, sizes, stepsA), fromB = offsets(around, sizes, stepsB);
  for (let i = 0; i < fromA.length; i++) {
    run(n, left, fromA[i]!, leftStep, right, fromB[i]!, rightStep, data, i * n);
  }
  return make(axes, sizes, data);
}

function isSame(a: Axes, b: Axes): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
