/**
 * The product of two tensors over one axis.
 *
 * @module
 */
import type { Action } from "../checks/action.ts";
import { expectAxis, expectSameSizes } from "../checks/expect.ts";
import { allocate, type ByName, steps } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import { compute } from "./compute.ts";
import type { Walk } from "./plain.ts";

/**
 * The product, and whether some of it may be no number, since the factors are infinite.
 *
 * @param divisor What each sum is divided by before it is rounded.
 * @param order The axes of the result; by default those of `a` without `over`, then those
 * of `b` that `a` lacks.
 */
export function product(
  action: Action,
  a: Tensor<Axes>,
  b: Tensor<Axes>,
  over: string,
  divisor = 1,
  order?: Axes,
): { result: Tensor<Axes>; isStrange: boolean } {
  expectAxis(action, a, over);
  expectAxis(action, b, over);
  expectSameSizes(action, a, b);

  const found: string[] = [], sizes: Record<string, number> = {};
  for (const { axes: names, sizes: own } of [a, b]) {
    for (const name of names) {
      if (name === over || found.includes(name)) continue;
      found.push(name);
      sizes[name] = (own as ByName)[name]!;
    }
  }
  const axes = order ?? found;
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
