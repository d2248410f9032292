/**
 * The derivatives of operations that move numbers: each gradient goes back to the place
 * that its number came from.
 *
 * @module
 */
import { type ByName, count } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/** The gradient of what was cut: 0 for all that was left away. */
export function putBack(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  axis: string,
  from: number,
): Tensor<Axes> {
  const data = new Float32Array(x.data.length);
  const [whole, length] = [run(x, axis), run(g, axis)];
  const start = from * whole / (x.sizes as ByName)[axis]!;
  for (let at = 0, to = start; at < g.data.length; at += length, to += whole) {
    data.set(g.data.subarray(at, at + length), to);
  }
  return make(x.axes, x.sizes, data);
}

/** Adds the gradient of what was cut to that of all. */
export function addBack(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  axis: string,
  from: number,
  sum: Float64Array,
): void {
  const [whole, length] = [run(x, axis), run(g, axis)];
  const start = from * whole / (x.sizes as ByName)[axis]!;
  for (let at = 0, to = start; at < g.data.length; to += whole - length) {
    for (const end = at + length; at < end; at++, to++) sum[to]! += g.data[at]!;
  }
}

/** The gradient of one part of what was joined. */
export function takeOut(
  g: Tensor<Axes>,
  parts: readonly Tensor<Axes>[],
  which: number,
  axis: string,
): Tensor<Axes> {
  const part = parts[which]!;
  const data = new Float32Array(part.data.length);
  const [whole, length] = [run(g, axis), run(part, axis)];
  let start = 0;
  for (let i = 0; i < which; i++) start += run(parts[i]!, axis);
  for (let to = 0, at = start; to < data.length; to += length, at += whole) {
    data.set(g.data.subarray(at, at + length), to);
  }
  return make(part.axes, part.sizes, data);
}

/** The gradient of a table from that of the rows that were picked: a sum for each row. */
export function putRowsBack(
  g: Tensor<Axes>,
  x: Tensor<Axes>,
  axis: string,
  places: readonly number[],
): Tensor<Axes> {
  const total = new Float64Array(x.data.length);
  const whole = run(x, axis), row = whole / (x.sizes as ByName)[axis]!;
  let at = 0;
  for (let block = 0; block < total.length; block += whole) {
    for (const place of places) {
      let to = block + place * row;
      for (let i = 0; i < row; i++) total[to++]! += g.data[at++]!;
    }
  }
  return make(x.axes, x.sizes, new Float32Array(total));
}

/** How many numbers lie in one place of the axes before this one. */
function run(x: Tensor<Axes>, axis: string): number {
  return count(x.axes.slice(x.axes.indexOf(axis)), x.sizes);
}
