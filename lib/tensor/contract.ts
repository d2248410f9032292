/**
 * The one product: every multiplication of the library is this one.
 *
 * @module
 */
import { expectNames, expectSameSizes } from "./checks/expect.ts";
import { type ByName, count, offsets, strides } from "./grid.ts";
import { multiply } from "./product/plain.ts";
import { make } from "./tensor.ts";
import type { Axes, Replace, Tensor } from "./types.ts";

/**
 * Multiplies two tensors and sums over one axis that both have.
 *
 * $$ c_{\ldots} = \sum_{o} a_{\ldots o \ldots} \, b_{\ldots o \ldots} $$
 *
 * Other axes that both have stay and are matched by name. The result has the axes of
 * `a` without `over`, then those of `b` that `a` lacks. Sums are accumulated in double
 * precision.
 *
 * @param over The axis that is summed over, and so disappears.
 * @throws {TypeError} If one of the two lacks the axis.
 * @throws {RangeError} If an axis that both have differs in size.
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
): Tensor<[...Replace<A, Over, []>, ...Replace<B, A[number], []>]> {
  const action = `contract over "${over}"`;
  expectNames(action, a, [over]);
  expectNames(action, b, [over]);
  expectSameSizes(action, a, b);

  const kept = a.axes.filter((name) => name !== over);
  const shared = kept.filter((name) => b.axes.includes(name));
  const rows = kept.filter((name) => !b.axes.includes(name));
  const columns = b.axes.filter((name) => !a.axes.includes(name));
  const axes = [...kept, ...columns];
  const all: ByName = { ...a.sizes, ...b.sizes };
  const sizes = Object.fromEntries(axes.map((name) => [name, all[name]!]));
  const result = make(axes, sizes, new Float32Array(count(axes, sizes)));

  const [inA, inB, inResult] = [strides(a), strides(b), strides(result)];
  multiply({
    left: a.data,
    leftBlocks: offsets(shared, all, inA),
    leftRows: offsets(rows, all, inA),
    leftStep: inA[over]!,
    right: b.data,
    rightBlocks: offsets(shared, all, inB),
    rightColumns: offsets(columns, all, inB),
    rightStep: inB[over]!,
    result: result.data,
    resultBlocks: offsets(shared, all, inResult),
    resultRows: offsets(rows, all, inResult),
    resultColumns: offsets(columns, all, inResult),
    length: all[over]!,
  });
  return result as Tensor<Axes> as Tensor<
    [...Replace<A, Over, []>, ...Replace<B, A[number], []>]
  >;
}
