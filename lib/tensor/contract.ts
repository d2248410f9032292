/**
 * The one product: every multiplication of matrices in the library is this one.
 *
 * @module
 */
import { expectArguments, expectNumbers } from "./checks/expect.ts";
import { quote } from "./checks/kind_of.ts";
import { record } from "./gradients/record.ts";
import { sumWhatShows } from "./product/hiding.ts";
import { product } from "./product/product.ts";
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
  record(result, "contract", [a, b], { divisor, isHiding: false });
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
  if (isStrange) sumWhatShows(result, a, b, over, (left) => left === 0);
  if (isStrange) expectNumbers(action, "∞ and −∞ have no sum", result);
  record(result, "contract", [a, b], { divisor: 1, isHiding: true });
  return result as Tensor<Contracted<A, B, Over>>;
}
