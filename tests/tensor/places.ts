/**
 * Walking over a grid, place by place, without any of the arithmetic of `lib/tensor`.
 *
 * @module
 */
import { at, type Axes, type Tensor } from "../../lib/mod.ts";

/** An index for each axis. */
export type Place = Record<string, number>;

/** All places along some axes, row by row: the last axis runs fastest. */
export function placesOf(axes: Axes, sizes: Place): Place[] {
  let places: Place[] = [{}];
  for (const name of axes) {
    places = places.flatMap((place) =>
      Array.from({ length: sizes[name]! }, (_, index) => ({ ...place, [name]: index }))
    );
  }
  return places;
}

/** The number of a tensor at a place that may have more axes than it has; or a number. */
export function valueAt(x: Tensor<Axes> | number, place: Place): number {
  if (typeof x === "number") return x;
  const own = Object.fromEntries(x.axes.map((name) => [name, place[name]!]));
  return at(x, own);
}

/** The axes of the first, then those that only the second has. */
export function axesOf(a: Tensor<Axes> | number, b: Tensor<Axes> | number): Axes {
  const [left, right] = [a, b].map((x) => typeof x === "number" ? [] : x.axes);
  return [...left!, ...right!.filter((name) => !left!.includes(name))];
}

/** What two tensors give together, by plain loops and rounded to single precision. */
export function combined(
  a: Tensor<Axes> | number,
  b: Tensor<Axes> | number,
  combine: (a: number, b: number) => number,
): Float32Array {
  const sizes: Place = {};
  for (const x of [a, b]) if (typeof x !== "number") Object.assign(sizes, x.sizes);
  return Float32Array.from(
    placesOf(axesOf(a, b), sizes),
    (place) => combine(valueAt(a, place), valueAt(b, place)),
  );
}
