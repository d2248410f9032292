/**
 * The one product: every multiplication of matrices in the library is this one.
 *
 * @module
 */
import type { Action } from "./checks/action.ts";
import {
  expectArguments,
  expectAxis,
  expectNumbers,
  expectSameSizes,
} from "./checks/expect.ts";
import { quote } from "./checks/kind_of.ts";
import { allocate, type ByName, placeOf, steps, strides } from "./grid.ts";
import { compute } from "./product/compute.ts";
import type { Walk } from "./product/plain.ts";
import { make } from "./make.ts";
import type { Axes, Replace, Tensor } from "./types.ts";

/** What a product of two tensors has: all their axes but the one that is summed over. */
export type Contracted<A extends Axes, B extends Axes, Over extends string> = [
  ...Replace<A, Over, []>,
  ...Replace<B, A[number], []>,
];

/**
 * Multiplies two tensors and sums over one axis that both have.
 *
 * $$ c_{\ldots} = \sum_{o} a_{\ldots o \ldots} \, b_{\ldots o \ldots} $$
 *
 * Other axes that both have stay and are matched by name. The result has the axes of
 * `a` without `over`, then those of `b` that `a` lacks. Sums are accumulated in double
 * precision; those of very large products, from 2²⁵ multiplications on, in single
 * precision, block by block.
 *
 * @param over The axis that is summed over, and so disappears.
 * @throws {TypeError} If one of the two lacks the axis.
 * @throws {RangeError} If an axis that both have differs in size, or a sum is no number.
 *
 * @example A projection sums over `model`
 * ```ts
 * import { contract, nested, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [3, 4]]);
 * const weight = tensor(["model", "projected"], [[1, 0, 1], [0, 1, 1]]);
 *
 * console.log(nested(contract(x, weight, "model"))); // [[1, 2, 3], [3, 4, 7]]
 * ```
 */
export function contract<
  A extends Axes,
  B extends Axes,
  const Over extends A[number] & B[number],
>(
  a: Tensor<A>,
  b: Tensor<B>,
  over: Over,
): Tensor<Contracted<A, B, Over>> {
  expectArguments(() => `contract over ${quote(over)}`, arguments.length, 3);
  return contractScaled(a, b, over, 1);
}

/**
 * The same with every sum divided before it is rounded to single precision: what fits
 * after the division need not fit before it.
 */
export function contractScaled<
  A extends Axes,
  B extends Axes,
  const Over extends A[number] & B[number],
>(
  a: Tensor<A>,
  b: Tensor<B>,
  over: Over,
  divisor: number,
): Tensor<Contracted<A, B, Over>> {
  const action = () => `contract over ${quote(over)}`;
  const { result, isStrange } = product(action, a, b, over, divisor);
  const needed = "∞ and −∞ have no sum, and 0 times ∞ is no number";
  if (isStrange) expectNumbers(action, needed, result);
  return result as Tensor<Contracted<A, B, Over>>;
}

/**
 * The same, but a 0 on the left hides what stands on the right, whatever it is: a key
 * without weight contributes nothing, even if its value is infinite.
 */
export function contractHiding<
  A extends Axes,
  B extends Axes,
  const Over extends A[number] & B[number],
>(
  a: Tensor<A>,
  b: Tensor<B>,
  over: Over,
): Tensor<Contracted<A, B, Over>> {
  const action = () => `contract over ${quote(over)}`;
  const { result, isStrange } = product(action, a, b, over);
  if (isStrange) sumWhatShows(result, a, b, over);
  if (isStrange) expectNumbers(action, "∞ and −∞ have no sum", result);
  return result as Tensor<Contracted<A, B, Over>>;
}

/** Computes anew what is no number, without what is hidden by a 0 on the left. */
function sumWhatShows(
  { axes, sizes, data }: Tensor<Axes>,
  a: Tensor<Axes>,
  b: Tensor<Axes>,
  over: string,
): void {
  const left = strides(a), right = strides(b);
  const length = (a.sizes as ByName)[over]!;
  for (let i = 0; i < data.length; i++) {
    if (data[i] === data[i]) continue;
    const place = placeOf(i, axes, sizes);
    let l = 0, r = 0, sum = 0;
    for (const name of axes) {
      l += (left[name] ?? 0) * place[name]!;
      r += (right[name] ?? 0) * place[name]!;
    }
    for (let k = 0; k < length; k++, l += left[over]!, r += right[over]!) {
      if (a.data[l] !== 0) sum += a.data[l]! * b.data[r]!;
    }
    data[i] = sum;
  }
}

/** The product, and whether some of it may be no number, since the factors are infinite. */
function product(
  action: Action,
  a: Tensor<Axes>,
  b: Tensor<Axes>,
  over: string,
  divisor = 1,
): { result: Tensor<Axes>; isStrange: boolean } {
  expectAxis(action, a, over);
  expectAxis(action, b, over);
  expectSameSizes(action, a, b);

  const axes: string[] = [], sizes: Record<string, number> = {};
  for (const { axes: names, sizes: own } of [a, b]) {
    for (const name of names) {
      if (name === over || axes.includes(name)) continue;
      axes.push(name);
      sizes[name] = (own as ByName)[name]!;
    }
  }
  const data = allocate(action, axes, sizes);
  const result = make(axes, sizes, data);

  // Axes of both are blocks, those of the left alone rows, those of the right columns. Of
  // several rows or columns the innermost is walked by the product itself.
  const blocks: Walk[] = [];
  let rows = ONE, columns = ONE;
  const inA = steps(a), inB = steps(b), inResult = steps(result);
  for (let i = 0; i < axes.length; i++) {
    const left = a.axes.indexOf(axes[i]!), right = b.axes.indexOf(axes[i]!);
    const walk = {
      count: sizes[axes[i]!]!,
      left: left < 0 ? 0 : inA[left]!,
      right: right < 0 ? 0 : inB[right]!,
      result: inResult[i]!,
    };
    if (left >= 0 && right >= 0) blocks.push(walk);
    else if (right < 0) rows = inner(rows, walk, blocks);
    else columns = inner(columns, walk, blocks);
  }
  const isStrange = compute({
    left: a.data,
    right: b.data,
    result: data,
    rows,
    columns,
    length: (a.sizes as ByName)[over]!,
    leftStep: inA[a.axes.indexOf(over)]!,
    rightStep: inB[b.axes.indexOf(over)]!,
    divisor,
  }, blocks);
  return { result, isStrange };
}

/**
 * The inner one of two walks: both as one where they lie in one piece, and otherwise the
 * second, while the first goes to the blocks.
 */
function inner(outer: Walk, walk: Walk, blocks: Walk[]): Walk {
  if (outer === ONE) return walk;
  const { count } = walk;
  const isOnePiece = outer.left === count * walk.left &&
    outer.right === count * walk.right && outer.result === count * walk.result;
  if (isOnePiece) return { ...walk, count: outer.count * count };
  blocks.push(outer);
  return walk;
}

const ONE: Walk = { count: 1, left: 0, right: 0, result: 0 };
