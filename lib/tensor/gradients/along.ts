/**
 * The derivatives of operations along one axis.
 *
 * @module
 */
import { exponential } from "../exact/exp.ts";
import { type ByName, offsets, strides } from "../grid.ts";
import { make } from "../make.ts";
import { spread as spreadOf } from "../rows/normalise.ts";
import type { Axes, Tensor } from "../types.ts";
import { times } from "./times.ts";

/** The gradient of a sum, or of a mean: the same for each of its numbers. */
export function spread(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  over: string,
  divisor: number,
): Tensor<Axes> {
  const { starts, size, step, data } = along(x, over);
  for (let row = 0; row < starts.length; row++) {
    const share = g.data[row]! / divisor;
    for (let i = 0, at = starts[row]!; i < size; i++, at += step) data[at] = share;
  }
  return make(x.axes, x.sizes, data);
}

/**
 * The gradient of the largest: all of it goes there. Where several are equally large, each
 * gets an equal part, as with PyTorch's `amax`.
 */
export function toLargest(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  largest: Tensor<Axes>,
  over: string,
): Tensor<Axes> {
  const { starts, size, step, data } = along(x, over);
  for (let row = 0; row < starts.length; row++) {
    const found = largest.data[row]!;
    let many = 0;
    for (let i = 0, at = starts[row]!; i < size; i++, at += step) {
      if (x.data[at] === found) many++;
    }
    const share = g.data[row]! / many;
    for (let i = 0, at = starts[row]!; i < size; i++, at += step) {
      if (x.data[at] === found) data[at] = share;
    }
  }
  return make(x.axes, x.sizes, data);
}

/**
 * The gradient of scores from that of their shares: what is better than the average of its
 * row is raised, what is worse lowered, each in proportion to its share.
 *
 * $$ \frac{\partial L}{\partial s_k} = p_k \left(g_k - \sum_j p_j g_j\right) $$
 *
 * All $g$ are counted from that of the largest share. Where it is nearly all of its row, it
 * is nearly the average, and their difference would be little but rounding.
 */
export function throughShares(
  g: Tensor<Axes>,
  shares: Tensor<Axes>,
  over: string,
): Tensor<Axes> {
  const { starts, size, step, data } = along(shares, over);
  const p = shares.data, slopes = g.data;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const from = slopes[placeOfLargest(p, start, size, step)]!;
    let average = 0;
    for (let i = 0, at = start; i < size; i++, at += step) {
      average += times(slopes[at]! - from, p[at]!);
    }
    for (let i = 0, at = start; i < size; i++, at += step) {
      data[at] = p[at] === 0 ? 0 : p[at]! * (slopes[at]! - from - average);
    }
  }
  return make(shares.axes, shares.sizes, data);
}

/**
 * The gradient of scores from that of the logarithms of their shares.
 *
 * $$ \frac{\partial L}{\partial s_k} = g_k - p_k \sum_j g_j $$
 *
 * The largest share is taken for what the others leave of 1, for the same reason.
 */
export function throughLogShares(
  g: Tensor<Axes>,
  logs: Tensor<Axes>,
  over: string,
): Tensor<Axes> {
  const { starts, size, step, data } = along(logs, over);
  const l = logs.data, slopes = g.data;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const top = placeOfLargest(l, start, size, step);
    let rest = 0, others = 0;
    for (let i = 0, at = start; i < size; i++, at += step) {
      data[at] = exponential(l[at]!);
      if (at === top) continue;
      rest += slopes[at]!;
      others += data[at]!;
    }
    const all = slopes[top]! + rest;
    for (let i = 0, at = start; i < size; i++, at += step) {
      data[at] = slopes[at]! - times(all, data[at]!);
    }
    data[top] = times(all, others) - rest;
  }
  return make(logs.axes, logs.sizes, data);
}

/**
 * The gradient of numbers from that of the same numbers with mean 0 and variance 1. What
 * would shift or stretch the whole row has no influence, and is taken out.
 *
 * $$ \frac{\partial L}{\partial x_k} = \frac{1}{\sigma} \left(g_k - \bar g -
 * y_k \, \overline{g y}\right) $$
 */
export function throughNormal(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  over: string,
): Tensor<Axes> {
  const { starts, size, step, data } = along(x, over);
  const from = x.data, slopes = g.data;
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    const { mean, deviation } = spreadOf(from, start, size, step);
    let all = 0, stretch = 0;
    for (let i = 0, at = start; i < size; i++, at += step) {
      all += slopes[at]!;
      stretch += slopes[at]! * (from[at]! - mean);
    }
    all /= size;
    stretch /= size * deviation * deviation;
    for (let i = 0, at = start; i < size; i++, at += step) {
      data[at] = (slopes[at]! - all - (from[at]! - mean) * stretch) / deviation;
    }
  }
  return make(x.axes, x.sizes, data);
}

/** Where the largest number of a row is; the first of several. */
function placeOfLargest(
  data: Float32Array,
  start: number,
  size: number,
  step: number,
): number {
  let found = start;
  for (let i = 1, at = start + step; i < size; i++, at += step) {
    if (data[at]! > data[found]!) found = at;
  }
  return found;
}

/** Where each row along an axis begins, and room for as many numbers. */
function along(x: Tensor<Axes>, over: string) {
  const steps = strides(x);
  const others = x.axes.filter((name) => name !== over);
  return {
    starts: offsets(others, x.sizes, steps),
    size: (x.sizes as ByName)[over]!,
    step: steps[over]!,
    data: new Float32Array(x.data.length),
  };
}
