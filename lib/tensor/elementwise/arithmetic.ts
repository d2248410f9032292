/**
 * Arithmetic with names: it reads like the formula.
 *
 * @module
 */
import { record } from "../gradients/record.ts";
import { expectArguments, expectNumbers } from "../checks/expect.ts";
import type { Axes, Joined, Tensor } from "../types.ts";
import { broadcast } from "./broadcast.ts";

/**
 * Adds two tensors number by number, or a number to each number of a tensor.
 *
 * $$ c_{\ldots} = a_{\ldots} + b_{\ldots} $$
 *
 * Axes are matched by name; along an axis that one of the two lacks, it is repeated.
 *
 * @param a A tensor, or a number.
 * @param b A tensor, or a number; at least one of the two is a tensor.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {TypeError} If something is neither a tensor nor a number.
 * @throws {RangeError} If an axis that both have differs in size, a number is too large for single
 * precision, or ∞ and −∞ are added.
 *
 * @example A bias is added to every token
 * ```ts
 * import { add, nested, tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 2], [3, 4]]);
 * const bias = tensor(["model"], [10, 20]);
 *
 * console.log(nested(add(x, bias))); // [[11, 22], [13, 24]]
 * ```
 */
export function add<A extends Axes = [], B extends Axes = []>(
  a: Tensor<A> | number,
  b: Tensor<B> | number,
): Tensor<Joined<A, B>> {
  expectArguments("add", arguments.length, 2);
  const result = broadcast("add", a, b, (n, left, l, ls, right, r, rs, result, to) => {
    for (const end = to + n; to < end; to++, l += ls, r += rs) {
      result[to] = left[l]! + right[r]!;
    }
  });
  expectNumbers("add", "∞ and −∞ have no sum", result);
  return record(result, "add", [a, b], undefined);
}

/**
 * Takes the second from the first, number by number.
 *
 * $$ c_{\ldots} = a_{\ldots} - b_{\ldots} $$
 *
 * Axes are matched by name; along an axis that one of the two lacks, it is repeated.
 *
 * @param a A tensor, or a number.
 * @param b A tensor, or a number; at least one of the two is a tensor.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {TypeError} If something is neither a tensor nor a number.
 * @throws {RangeError} If an axis that both have differs in size, a number is too large for single
 * precision, or ∞ is taken from ∞.
 *
 * @example How far each key is from the mean
 * ```ts
 * import { mean, nested, subtract, tensor } from "@headlight/attention";
 *
 * const keys = tensor(["key"], [1, 2, 6]);
 *
 * console.log(nested(subtract(keys, mean(keys, "key")))); // [-2, -1, 3]
 * ```
 */
export function subtract<A extends Axes = [], B extends Axes = []>(
  a: Tensor<A> | number,
  b: Tensor<B> | number,
): Tensor<Joined<A, B>> {
  expectArguments("subtract", arguments.length, 2);
  const result = broadcast(
    "subtract",
    a,
    b,
    (n, left, l, ls, right, r, rs, result, to) => {
      for (const end = to + n; to < end; to++, l += ls, r += rs) {
        result[to] = left[l]! - right[r]!;
      }
    },
  );
  expectNumbers("subtract", "∞ must not be taken from ∞", result);
  return record(result, "subtract", [a, b], undefined);
}

/**
 * Multiplies number by number. For sums of products there is `contract`.
 *
 * $$ c_{\ldots} = a_{\ldots} \, b_{\ldots} $$
 *
 * Axes are matched by name; along an axis that one of the two lacks, it is repeated.
 *
 * @param a A tensor, or a number.
 * @param b A tensor, or a number; at least one of the two is a tensor.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {TypeError} If something is neither a tensor nor a number.
 * @throws {RangeError} If an axis that both have differs in size, a number is too large for single
 * precision, or 0 is multiplied by ∞.
 *
 * @example One head is switched off
 * ```ts
 * import { multiply, nested, tensor } from "@headlight/attention";
 *
 * const context = tensor(["head", "feature"], [[1, 2], [3, 4]]);
 *
 * console.log(nested(multiply(context, tensor(["head"], [1, 0])))); // [[1, 2], [0, 0]]
 * ```
 */
export function multiply<A extends Axes = [], B extends Axes = []>(
  a: Tensor<A> | number,
  b: Tensor<B> | number,
): Tensor<Joined<A, B>> {
  expectArguments("multiply", arguments.length, 2);
  const result = broadcast(
    "multiply",
    a,
    b,
    (n, left, l, ls, right, r, rs, result, to) => {
      for (const end = to + n; to < end; to++, l += ls, r += rs) {
        result[to] = left[l]! * right[r]!;
      }
    },
  );
  expectNumbers("multiply", "0 must not be multiplied by ∞", result);
  return record(result, "multiply", [a, b], undefined);
}

/**
 * Divides the first by the second, number by number.
 *
 * $$ c_{\ldots} = \frac{a_{\ldots}}{b_{\ldots}} $$
 *
 * Axes are matched by name; along an axis that one of the two lacks, it is repeated.
 *
 * @param a A tensor, or a number.
 * @param b A tensor, or a number; at least one of the two is a tensor.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {TypeError} If something is neither a tensor nor a number.
 * @throws {RangeError} If an axis that both have differs in size, a number is too large for single
 * precision, or 0 is divided by 0, or ∞ by ∞.
 *
 * @example Shares of a whole
 * ```ts
 * import { divide, nested, sum, tensor } from "@headlight/attention";
 *
 * const parts = tensor(["key"], [1, 1, 2]);
 *
 * console.log(nested(divide(parts, sum(parts, "key")))); // [0.25, 0.25, 0.5]
 * ```
 */
export function divide<A extends Axes = [], B extends Axes = []>(
  a: Tensor<A> | number,
  b: Tensor<B> | number,
): Tensor<Joined<A, B>> {
  expectArguments("divide", arguments.length, 2);
  const result = broadcast("divide", a, b, (n, left, l, ls, right, r, rs, result, to) => {
    for (const end = to + n; to < end; to++, l += ls, r += rs) {
      result[to] = left[l]! / right[r]!;
    }
  });
  expectNumbers("divide", "0 must not be divided by 0, nor ∞ by ∞", result);
  return record(result, "divide", [a, b], undefined);
}
