/**
 * One number or another.
 *
 * @module
 */
import { record } from "../gradients/record.ts";
import { expectArguments, expectTensor } from "../checks/expect.ts";
import { isSingle } from "../checks/is_single.ts";
import { kindOf } from "../checks/kind_of.ts";
import { inWords, placeOf } from "../grid.ts";
import type { Axes, Joined, Tensor } from "../types.ts";
import { broadcast } from "./broadcast.ts";

/**
 * Keeps the numbers where a mask is 1, and puts another in the place of those where it
 * is 0. What is not kept does not matter, whatever it is.
 *
 * $$ y_{\ldots} = x_{\ldots} \text{ if } m_{\ldots} = 1, \quad r \text{ if } m_{\ldots} = 0 $$
 *
 * @param mask 1 where the number is kept, 0 where it is not. Axes are matched by name;
 * along an axis that the mask lacks, it is repeated. No gradient passes through it.
 * @param x The numbers.
 * @param otherwise The other number, $r$.
 * @returns The axes of `x`, then those of the mask that `x` lacks.
 * @throws {TypeError} If something is no tensor, or the other no number.
 * @throws {RangeError} If an axis that both have differs in size, the mask holds something
 * else than ones and zeros, or the other is too large for single precision.
 *
 * @example The second key is hidden from every query
 * ```ts
 * import { nested, tensor, where } from "@headlight/attention";
 *
 * const scores = tensor(["query", "key"], [[5, 6], [7, 8]]);
 * const mask = tensor(["key"], [1, 0]);
 *
 * console.log(nested(where(mask, scores, -Infinity))); // [[5, -Infinity], [7, -Infinity]]
 * ```
 */
export function where<A extends Axes, M extends Axes>(
  mask: Tensor<M>,
  x: Tensor<A>,
  otherwise: number,
): Tensor<Joined<A, M>> {
  const action = "choose by a mask";
  expectArguments(action, arguments.length, 3);
  expectTensor(action, x);
  if (!isSingle(otherwise)) {
    throw new (typeof otherwise === "number" ? RangeError : TypeError)(
      `Cannot ${action}: a number in single precision is needed for what is not kept, ` +
        `found ${kindOf(otherwise)}`,
    );
  }
  return keep(action, mask, x, otherwise, "1 or 0");
}

/**
 * Chooses, and refuses a mask that holds anything but ones and zeros, such as one of
 * numbers that are meant to be added to scores.
 *
 * @param needed What every value of the mask must be, for errors.
 */
export function keep<A extends Axes, M extends Axes>(
  action: string,
  mask: Tensor<M>,
  x: Tensor<A>,
  otherwise: number,
  needed: string,
): Tensor<Joined<A, M>> {
  expectMask(action, mask, needed);
  // Every head has the same mask as a rule: its runs are looked for once.
  let runs: readonly number[] = [], of = -1;
  const result = broadcast(
    action,
    x,
    mask,
    (n, left, l, ls, right, r, rs, result, to) => {
      if (ls === 1 && rs === 1) {
        // All at once, and then, run by run, what is not kept: masks have long runs.
        result.set(left.subarray(l, l + n), to);
        if (of !== r) [runs, of] = [hidden(right, r, n), r];
        for (let i = 0; i < runs.length; i += 2) {
          const start = to + runs[i]!, end = to + runs[i + 1]!;
          if (end - start > 16) result.fill(otherwise, start, end);
          else for (let j = start; j < end; j++) result[j] = otherwise;
        }
        return;
      }
      for (const end = to + n; to < end; to++, l += ls, r += rs) {
        result[to] = right[r] === 1 ? left[l]! : otherwise;
      }
    },
  );
  return record(result, "where", [x], mask);
}

/** Refuses a mask that holds anything but ones and zeros. */
export function expectMask(action: string, mask: Tensor<Axes>, needed: string): void {
  expectTensor(action, mask);
  const { axes, sizes, data } = mask;
  for (let i = 0; i < data.length; i++) {
    const value = data[i]!;
    if (value === 1 || value === 0) continue;
    throw new RangeError(
      `Cannot ${action}: every value must be ${needed}, ` +
        `found ${value} at ${inWords(axes, placeOf(i, axes, sizes))}`,
    );
  }
}

/** Where runs of zeros begin and end, from a place on. */
function hidden(mask: Float32Array, from: number, n: number): number[] {
  const runs = [];
  for (let i = 0; i < n;) {
    while (i < n && mask[from + i] === 1) i++;
    if (i === n) break;
    runs.push(i);
    while (i < n && mask[from + i] !== 1) i++;
    runs.push(i);
  }
  return runs;
}
