/**
 * Where on the grid a number lies: the arithmetic behind every operation.
 *
 * @module
 */
import { type Action, say } from "./checks/action.ts";
import { listed, shorten } from "./checks/shorten.ts";
import type { Axes, Tensor } from "./types.ts";

/** A size, a stride or an index for each axis name. */
export type ByName = Readonly<Record<string, number>>;

/** How many numbers a grid of these axes holds. */
export function count(axes: Axes, sizes: ByName): number {
  let product = 1;
  for (let i = 0; i < axes.length; i++) product *= sizes[axes[i]!]!;
  return product;
}

/** The most numbers of a tensor, which take 2 GiB: engines differ in what is beyond. */
const MOST = 2 ** 29;

/** Room for the numbers of a grid, all of them 0. */
export function allocate(
  action: Action,
  axes: Axes,
  sizes: ByName,
): Float32Array {
  const length = count(axes, sizes);
  try {
    if (length <= MOST) return new Float32Array(length);
  } catch {
    // Here there is less room than that.
  }
  throw new RangeError(
    `Cannot ${say(action)}: the result must fit into memory, ` +
      `found ${length.toPrecision(3)} numbers in ${inWords(axes, sizes)}`,
  );
}

/** How far apart in the data two neighbours along each axis are, axis by axis. */
export function steps({ axes, sizes }: Tensor<Axes>): number[] {
  const found = new Array<number>(axes.length);
  for (let i = axes.length - 1, step = 1; i >= 0; i--) {
    found[i] = step;
    step *= (sizes as ByName)[axes[i]!]!;
  }
  return found;
}

/** The same by the names of the axes. */
export function strides({ axes, sizes }: Tensor<Axes>): ByName {
  // Without a prototype, so that an axis may be called "constructor".
  const steps: Record<string, number> = Object.create(null);
  let step = 1;
  for (let i = axes.length - 1; i >= 0; i--) {
    steps[axes[i]!] = step;
    step *= (sizes as ByName)[axes[i]!]!;
  }
  return steps;
}

/**
 * The distance from the first number to every place along some axes, row by row.
 * An axis without a stride is one that the data lacks: it stays where it is, which
 * is all that broadcasting means.
 */
export function offsets(axes: Axes, sizes: ByName, steps: ByName): ArrayLike<number> {
  const length = count(axes, sizes);
  // Short ones as a plain array: a typed one takes far longer to make. A plain one of
  // more than 2²⁵ places would be a dictionary in V8.
  const found = length < 65536 ? new Array<number>(length) : new Float64Array(length);
  found[0] = 0;
  let known = 1;
  // From the innermost axis outwards: each axis repeats what is known, one step further.
  for (let i = axes.length - 1; i >= 0; i--) {
    const name = axes[i]!;
    const step = steps[name] ?? 0;
    for (let to = known; to < known * sizes[name]!; to++) {
      found[to] = found[to - known]! + step;
    }
    known *= sizes[name]!;
  }
  return found;
}

/** The indices of the n-th place along some axes, counted row by row from 0. */
export function placeOf(n: number, axes: Axes, sizes: ByName): ByName {
  const place: Record<string, number> = Object.create(null);
  for (const name of axes.toReversed()) {
    place[name] = n % sizes[name]!;
    n = Math.floor(n / sizes[name]!);
  }
  return place;
}

/** A shape or a place in words: `[head 2, query 3]`. */
export function inWords(axes: Axes, numbers: ByName): string {
  return `[${listed(axes.map((name) => `${shorten(name)} ${numbers[name]}`))}]`;
}

/** The shape of a tensor in words: `[head 2, query 3]`. */
export function shapeOf(x: Tensor<Axes>): string {
  return inWords(x.axes, x.sizes);
}
