/**
 * From scores to shares of a whole.
 *
 * @module
 */
import { record } from "../gradients/record.ts";
import { expectArguments, expectAxis } from "../checks/expect.ts";
import { quote } from "../checks/kind_of.ts";
import { type ByName, inWords, offsets, placeOf, strides } from "../grid.ts";
import { exponential } from "../exact/exp.ts";
import { wasm } from "../product/wasm.ts";
import { make } from "../make.ts";
import type { Axes, Tensor } from "../types.ts";

/**
 * Turns the numbers along one axis into positive shares that sum to 1.
 *
 * $$ \operatorname{softmax}(s)_k = \frac{e^{s_k - \max s}}{\sum_j e^{s_j - \max s}} $$
 *
 * Taking the largest away changes nothing and keeps every exponential from overflowing,
 * so scores of ±1e30 are fine. A score of −∞ gets the share 0. Computed in double
 * precision.
 *
 * @param over The axis along which the shares sum to 1.
 * @throws {TypeError} If the tensor lacks the axis.
 * @throws {RangeError} If a row has `NaN`, +∞, or nothing but −∞: it has no shares.
 *
 * @example Each step of ln 2 doubles the share
 * ```ts
 * import { nested, softmax, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["key"], [0, Math.LN2, 2 * Math.LN2]);
 *
 * console.log(nested(softmax(scores, "key"))); // 1/7, 2/7, 4/7
 * ```
 */
export function softmax<A extends Axes>(
  x: Tensor<A>,
  over: NoInfer<A[number]>,
): Tensor<A> {
  const action = () => `take the softmax over ${quote(over)}`;
  expectArguments(action, arguments.length, 2);
  expectAxis(action, x, over);
  const others = x.axes.filter((name) => name !== over);
  const sizes: ByName = x.sizes;
  const steps = strides(x);
  const size = sizes[over]!, step = steps[over]!;
  const data = new Float32Array(x.data.length);
  const refuse = (row: number): never => {
    const place = inWords(others, placeOf(row, others, sizes));
    const start = offsets(others, sizes, steps)[row]!;
    const numbers = Array.from({ length: size }, (_, i) => x.data[start + i * step]!);
    throw new RangeError(
      `Cannot ${action()}: the largest value must be finite, ` +
        `found ${Math.max(...numbers)}` + (others.length > 0 ? ` at ${place}` : ""),
    );
  };
  const isMany = step === 1 && data.length >= MANY;
  if (!(isMany && softmaxRows(x.data, data, size, refuse))) {
    softmaxEach(x.data, data, offsets(others, sizes, steps), size, step, refuse);
  }
  return record(make(x.axes, x.sizes, data), "softmax", [x], over);
}

/** From so many numbers on, WebAssembly is worth it. */
const MANY = 64;
/** How many numbers WebAssembly gets at once. */
const CHUNK = 1 << 18;
/** Below this, a share is nothing. */
const LEAST = -700;

/** The exponentials of one row; longer for longer rows. */
let exponentials = new Float64Array(64);

/** The shares of each row, by plain loops. */
function softmaxEach(
  from: Float32Array,
  to: Float32Array,
  starts: ArrayLike<number>,
  size: number,
  step: number,
  refuse: (row: number) => never,
): void {
  if (exponentials.length < size) exponentials = new Float64Array(2 * size);
  for (let row = 0; row < starts.length; row++) {
    const start = starts[row]!;
    let largest = -Infinity;
    for (let i = 0, at = start; i < size; i++, at += step) {
      largest = Math.max(largest, from[at]!);
    }
    if (!(largest - largest === 0)) refuse(row);
    // Two sums, of the even and of the odd places, as two numbers go side by side.
    let even = 0, odd = 0;
    for (let i = 0, at = start; i < size; i++, at += step) {
      const x = from[at]! - largest;
      const e = x < LEAST ? 0 : exponential(x);
      exponentials[i] = e;
      if (i % 2 === 0) even += e;
      else odd += e;
    }
    const share = 1 / (even + odd);
    for (let i = 0, at = start; i < size; i++, at += step) {
      to[at] = exponentials[i]! * share;
    }
  }
}

/** The same for rows that lie one behind the other; false where there is no WebAssembly. */
function softmaxRows(
  from: Float32Array,
  to: Float32Array,
  size: number,
  refuse: (row: number) => never,
): boolean {
  const loaded = wasm();
  if (loaded === undefined) return false;
  const rows = Math.max(1, Math.floor(CHUNK / size));
  const scratch = loaded.start, place = scratch + 8 * (size + size % 2);
  loaded.reserve(place + 4 * rows * size);
  for (let start = 0; start < from.length; start += rows * size) {
    const part = from.subarray(start, start + rows * size);
    loaded.singles.set(part, place / 4);
    const strange = loaded.softmax(place, scratch, part.length / size, size);
    if (strange !== -1) refuse(start / size + strange);
    to.set(loaded.singles.subarray(place / 4, place / 4 + part.length), start);
  }
  return true;
}
