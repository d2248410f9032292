/**
 * Broadcasting, backwards: what was repeated gets the sum over all its places.
 *
 * @module
 */
import { type ByName, offsets, strides } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import type { Operand } from "./origin.ts";
import { times } from "./times.ts";

/**
 * A loop over neighbours: adds what each of `n` gradients says to the place that it came
 * from. A step of 0 stays at one number. Each operation has a loop of its own, as on the
 * way there.
 */
export type Pull = (
  n: number,
  gradient: Float32Array,
  g: number,
  left: Float32Array,
  l: number,
  leftStep: number,
  right: Float32Array,
  r: number,
  rightStep: number,
  total: Float64Array,
  to: number,
  step: number,
) => void;

/**
 * The gradient of one side of an operation on two, number by number. Sums are of double
 * precision, and rounded once.
 *
 * @param like The side.
 * @param g The gradient of the result, which has all axes of both sides.
 * @param left One side, for the loop.
 * @param right The other.
 */
export function pull(
  like: Tensor<Axes>,
  g: Tensor<Axes>,
  left: Operand,
  right: Operand,
  loop: Pull,
): Tensor<Axes> {
  const { axes } = g, sizes: ByName = g.sizes;
  const a = asTensor(left), b = asTensor(right);
  const stepsA = strides(a), stepsB = strides(b), stepsTo = strides(like);

  // As many of the innermost axes as lie in one piece everywhere, or are not there.
  let outer = axes.length, n = 1;
  const inner = axes.at(-1) ?? "";
  const leftStep = stepsA[inner] ?? 0, rightStep = stepsB[inner] ?? 0;
  const step = stepsTo[inner] ?? 0;
  for (; outer > 0; outer--) {
    const name = axes[outer - 1]!;
    const isOnePiece = (stepsA[name] ?? 0) === leftStep * n &&
      (stepsB[name] ?? 0) === rightStep * n && (stepsTo[name] ?? 0) === step * n;
    if (!isOnePiece) break;
    n *= sizes[name]!;
  }
  const total = new Float64Array(like.data.length);
  const around = axes.slice(0, outer);
  const fromA = offsets(around, sizes, stepsA), fromB = offsets(around, sizes, stepsB);
  const to = offsets(around, sizes, stepsTo);
  for (let i = 0; i < to.length; i++) {
    const l = fromA[i]!, r = fromB[i]!;
    loop(
      n,
      g.data,
      i * n,
      a.data,
      l,
      leftStep,
      b.data,
      r,
      rightStep,
      total,
      to[i]!,
      step,
    );
  }
  return make(like.axes, like.sizes, new Float32Array(total));
}

function asTensor(x: Operand): Tensor<Axes> {
  return typeof x === "number" ? make([], {}, Float32Array.of(x)) : x;
}

/** Sums over every axis that `like` lacks. */
export function sumTo(like: Tensor<Axes>, g: Tensor<Axes>): Tensor<Axes> {
  const isSame = like.axes.length === g.axes.length &&
    like.axes.every((name, i) => name === g.axes[i]);
  return isSame ? g : pull(like, g, 0, 0, same);
}

const same: Pull = (n, gradient, g, _a, _l, _ls, _b, _r, _rs, total, to, step) => {
  for (const end = g + n; g < end; g++, to += step) total[to]! += gradient[g]!;
};

/** For the second side of a difference. */
export const negative: Pull = (
  n,
  gradient,
  g,
  _a,
  _l,
  _ls,
  _b,
  _r,
  _rs,
  sum,
  to,
  step,
) => {
  for (const end = g + n; g < end; g++, to += step) sum[to]! -= gradient[g]!;
};

/** Times the right side: the derivative of a product by the left one. */
export const multiplied: Pull = (
  n,
  gradient,
  g,
  _a,
  _l,
  _ls,
  b,
  r,
  rs,
  sum,
  to,
  step,
) => {
  for (const end = g + n; g < end; g++, r += rs, to += step) {
    sum[to]! += times(gradient[g]!, b[r]!);
  }
};

/** Over the right side: the derivative of a quotient by the left one. */
export const divided: Pull = (n, gradient, g, _a, _l, _ls, b, r, rs, sum, to, step) => {
  for (const end = g + n; g < end; g++, r += rs, to += step) {
    sum[to]! += times(gradient[g]!, 1 / b[r]!);
  }
};

/** The derivative of a quotient by the right side. */
export const dividing: Pull = (n, gradient, g, a, l, ls, b, r, rs, sum, to, step) => {
  for (const end = g + n; g < end; g++, l += ls, r += rs, to += step) {
    sum[to]! -= times(gradient[g]!, a[l]! / (b[r]! * b[r]!));
  }
};

/** Only where the right side is 1: the derivative of what a mask keeps. */
export const kept: Pull = (n, gradient, g, _a, _l, _ls, b, r, rs, sum, to, step) => {
  for (const end = g + n; g < end; g++, r += rs, to += step) {
    if (b[r] === 1) sum[to]! += gradient[g]!;
  }
};
