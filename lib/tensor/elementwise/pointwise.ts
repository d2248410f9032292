/**
 * Functions of one's own, applied everywhere.
 *
 * @module
 */
import { expectConstant } from "../gradients/record.ts";
import { expectArguments, expectFunction, expectTensor } from "../checks/expect.ts";
import { kindOf } from "../checks/kind_of.ts";
import { inWords, placeOf } from "../grid.ts";
import { make } from "../make.ts";
import type { Axes, Joined, Tensor } from "../types.ts";
import { broadcast } from "./broadcast.ts";

/**
 * Applies a function to every number.
 *
 * @param change A function from a number to a number.
 * @throws {TypeError} If it gives something else, or `x` is learned: the derivative of a
 * function of one's own is not known.
 *
 * @example A third of each
 * ```ts
 * import { map, nested, tensor } from "@headlight/attention";
 *
 * console.log(nested(map(tensor(["key"], [3, 6, 9]), (value) => value / 3))); // [1, 2, 3]
 * ```
 */
export function map<A extends Axes>(
  x: Tensor<A>,
  change: (value: number) => number,
): Tensor<A> {
  expectArguments("map", arguments.length, 2);
  expectTensor("map", x);
  expectFunction("map", change);
  expectConstant("map", x);
  const data = new Float32Array(x.data.length);
  for (let i = 0; i < data.length; i++) {
    const value = change(x.data[i]!);
    if (typeof value !== "number") {
      throw notANumber("map", value, inWords(x.axes, placeOf(i, x.axes, x.sizes)));
    }
    data[i] = value;
  }
  return make(x.axes, x.sizes, data);
}

/**
 * Combines two tensors number by number, by a function of one's own. Axes are matched by
 * name; along an axis that one of them lacks, it is repeated.
 *
 * @param combine A function from two numbers to a number.
 * @returns The axes of `a`, then those of `b` that `a` lacks.
 * @throws {TypeError} If the function gives something else, or one of the two is learned:
 * the derivative of a function of one's own is not known.
 * @throws {RangeError} If an axis that both have differs in size.
 *
 * @example The larger of two, for each token
 * ```ts
 * import { nested, tensor, zip } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 20], [30, 4]]);
 * const least = tensor(["model"], [10, 10]);
 *
 * console.log(nested(zip(x, least, (a, b) => Math.max(a, b)))); // [[10, 20], [30, 10]]
 * ```
 */
export function zip<A extends Axes, B extends Axes>(
  a: Tensor<A>,
  b: Tensor<B>,
  combine: (a: number, b: number) => number,
): Tensor<Joined<A, B>> {
  expectArguments("zip", arguments.length, 3);
  expectTensor("zip", a);
  expectTensor("zip", b);
  expectFunction("zip", combine);
  expectConstant("zip", a);
  expectConstant("zip", b);
  return broadcast("zip", a, b, (n, left, l, ls, right, r, rs, result, to) => {
    for (const end = to + n; to < end; to++, l += ls, r += rs) {
      const value = combine(left[l]!, right[r]!);
      if (typeof value !== "number") {
        throw notANumber("zip", value, `${left[l]} and ${right[r]}`);
      }
      result[to] = value;
    }
  });
}

function notANumber(action: string, value: unknown, where: string): TypeError {
  return new TypeError(
    `Cannot ${action}: the function must give a number, found ${
      kindOf(value)
    } at ${where}`,
  );
}
