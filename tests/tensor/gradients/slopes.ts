/**
 * Slopes measured by moving each number a little.
 *
 * @module
 */
import {
  type Axes,
  gradients,
  learnable,
  multiply,
  random,
  sum,
  type Tensor,
} from "../../../lib/mod.ts";
import { assertClose } from "../../difference.ts";
import { assertEquals } from "../../assert.ts";

/** Some tensors as one. */
export type Compute = (...inputs: Tensor<Axes>[]) => Tensor<Axes>;

/** The sum of all numbers. */
export function total(x: Tensor<Axes>): Tensor<[]> {
  let rest = x;
  for (const name of [...x.axes]) rest = sum(rest, name);
  return rest as Tensor<[]>;
}

/** The same tensor with one number moved. */
function moved(x: Tensor<Axes>, place: number, by: number): Tensor<Axes> {
  const data = x.data.slice();
  data[place]! += by;
  return { axes: x.axes, sizes: x.sizes, data };
}

/**
 * The gradients of a loss that weighs every number of a result differently agree with the
 * slopes that are found by moving each input by ±h.
 */
export function assertSlopes(
  compute: Compute,
  inputs: Tensor<Axes>[],
  h = 1 / 256,
): void {
  const result = compute(...inputs);
  const weights = random(result.axes, result.sizes, { seed: 99 });
  const marked = inputs.map((x) => learnable(x));
  const gradientOf = gradients(total(multiply(compute(...marked), weights)));

  /** The loss in double precision. */
  const lossOf = (given: Tensor<Axes>[]): number =>
    compute(...given).data.reduce((sum, y, i) => sum + y * weights.data[i]!, 0);
  inputs.forEach((x, which) => {
    const gradient = gradientOf(marked[which]!);
    assertEquals([gradient.axes, gradient.sizes], [x.axes, x.sizes]);
    const slopes = Array.from(x.data, (_, place) => {
      const [less, more] = [-h, h].map((by) =>
        lossOf(inputs.with(which, moved(x, place, by)))
      ) as [number, number];
      return (more - less) / (2 * h);
    });
    const largest = Math.max(...slopes.map(Math.abs));
    assertClose([...gradient.data], slopes, 1e-3 * largest);
  });
}
