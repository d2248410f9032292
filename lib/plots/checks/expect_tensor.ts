/**
 * What is drawn is a tensor with few axes.
 *
 * @module
 */
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { shapeOf } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { found } from "./found.ts";

const IN_WORDS = ["no", "one", "two", "three", "four"] as const;

/**
 * Refuses what is no tensor, and a tensor with another number of axes.
 *
 * @param numbers How many axes it may have.
 * @throws {TypeError} If it is not such a tensor.
 */
export function expectTensor(
  action: string,
  x: Tensor<Axes>,
  numbers: readonly (1 | 2 | 3 | 4)[],
): void {
  const names = numbers.map((number) => IN_WORDS[number]);
  const needed = [names.slice(0, -1).join(", "), ...names.slice(-1)].join(" or ");
  if (!isTensor(x)) {
    throw new TypeError(
      `Cannot ${action}: a tensor of ${needed} axes is needed, found ${found(x)}`,
    );
  }
  if (!numbers.some((number) => number === x.axes.length)) {
    throw new TypeError(
      `Cannot ${action}: ${needed} axes are needed, found ${shapeOf(x)}`,
    );
  }
}
