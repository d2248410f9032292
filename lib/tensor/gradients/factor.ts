/**
 * The derivative of the one product: a product again.
 *
 * @module
 */
import { permute } from "../axes/permute.ts";
import { type ByName, count } from "../grid.ts";
import { make } from "../make.ts";
import { sumWhatShows } from "../product/hiding.ts";
import { product } from "../product/product.ts";
import type { Axes, Tensor } from "../types.ts";

/** An axis that no tensor of a reader has. */
const ALL = "";

/**
 * The gradient of one factor: that of the result times the other factor, summed over all
 * axes that the factor lacks.
 *
 * @param like The factor.
 * @param g The gradient of the result.
 * @param other The other factor.
 * @param divisor What every sum was divided by.
 */
export function toFactor(
  like: Tensor<Axes>,
  g: Tensor<Axes>,
  other: Tensor<Axes>,
  divisor: number,
): Tensor<Axes> {
  // What the factor lacks, the result has from the other one.
  const gone = other.axes.filter((name) => !like.axes.includes(name));
  const [over, a, b] = gone.length === 1
    ? [gone[0]!, g, other]
    : [ALL, merged(g, gone), merged(other, gone)];
  const { result, isStrange } = product(ACTION, a, b, over, divisor, like.axes);
  if (isStrange) sumWhatShows(result, a, b, over, isNothing, divisor);
  return result;
}

const ACTION = "take gradients";

const isNothing = (a: number, b: number): boolean => a === 0 || b === 0;

/** Several axes as one, which comes last; without any, one of a single place. */
function merged(x: Tensor<Axes>, gone: Axes): Tensor<Axes> {
  const kept = x.axes.filter((name) => !gone.includes(name));
  const sizes: Record<string, number> = { [ALL]: count(gone, x.sizes) };
  for (const name of kept) sizes[name] = (x.sizes as ByName)[name]!;
  const order = [...kept, ...gone];
  const isThere = order.every((name, i) => name === x.axes[i]);
  const { data } = isThere ? x : permute(x, order);
  return make([...kept, ALL], sizes, data);
}

/**
 * The gradient of weights that hide where they are 0: where the value that they hide is
 * infinite, they have no influence.
 */
export function hidden(weights: Tensor<Axes>, gradient: Tensor<Axes>): Tensor<Axes> {
  const { data } = gradient;
  for (let i = 0; i < data.length; i++) {
    if (weights.data[i] === 0 && !Number.isFinite(data[i])) data[i] = 0;
  }
  return gradient;
}
