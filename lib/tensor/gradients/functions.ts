/**
 * The derivatives of functions of single numbers.
 *
 * Each has a loop of its own, as on the way there. Where a function has a corner, the
 * gradient is the one in the middle: 0 for `abs` and `relu` at 0.
 *
 * @module
 */
import { hyperbolicTangent } from "../exact/tanh.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";
import { times } from "./times.ts";

/**
 * Multiplies gradients with the slopes of a function.
 *
 * @param g The gradients of the results.
 * @param x What the function was given.
 * @param y What it gave.
 */
type Loop = (g: Float32Array, x: Float32Array, y: Float32Array, to: Float32Array) => void;

/** A rule from a loop. */
const by = (loop: Loop) => (g: Tensor<Axes>, x: Tensor<Axes>, y: Tensor<Axes>) => {
  const data = new Float32Array(x.data.length);
  loop(g.data, x.data, y.data, data);
  return make(x.axes, x.sizes, data);
};

/** $e^x$: its own result. */
export const exp = by((g, _, y, to) => {
  for (let i = 0; i < to.length; i++) to[i] = times(g[i]!, y[i]!);
});

/** $1 / x$. */
export const log = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) to[i] = times(g[i]!, 1 / x[i]!);
});

/** $1 / (2 \sqrt x)$; ∞ at 0. */
export const sqrt = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) to[i] = times(g[i]!, 0.5 / Math.sqrt(x[i]!));
});

/** $2 x$. */
export const square = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) to[i] = times(g[i]!, 2 * x[i]!);
});

/** The sign of $x$; 0 at 0. */
export const abs = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) to[i] = times(g[i]!, Math.sign(x[i]!));
});

/** $1 - \tanh^2 x$, from the exact result and not from the rounded one. */
export const tanh = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) {
    const y = hyperbolicTangent(x[i]!);
    to[i] = times(g[i]!, 1 - y * y);
  }
});

/** 1 above 0; 0 at 0 and below. */
export const relu = by((g, x, _, to) => {
  for (let i = 0; i < to.length; i++) to[i] = x[i]! > 0 ? g[i]! : 0;
});
