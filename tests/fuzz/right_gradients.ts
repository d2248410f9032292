/**
 * Random losses of one operation, and the gradient of what went into it.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import type { Chance, Sizes } from "./chance.ts";
import { type Maker, shape } from "./right_call.ts";

type One = library.Tensor<string[]>;

/** An operation of a tensor whose first axis is called `axis`. */
type Operation = (x: One, axis: string, chance: Chance, sizes: Sizes) => One;

const other = (chance: Chance, axes: string[], sizes: Sizes) =>
  chance.tensor(chance.shuffled(axes), sizes, () => chance.nonzero());

const OPERATIONS: readonly Operation[] = [
  (x, _, chance, sizes) => library.add(x, other(chance, x.axes, sizes)),
  (x, _, chance, sizes) => library.subtract(other(chance, [], sizes), x),
  (x, axis, chance, sizes) => library.multiply(other(chance, [axis], sizes), x),
  (x, axis, chance, sizes) => library.divide(x, other(chance, [axis], sizes)),
  (x, _, chance) => library.divide(chance.number(), library.add(library.abs(x), 1)),
  (x) => library.exp(x),
  (x) => library.log(library.abs(x)),
  (x) => library.sqrt(library.abs(x)),
  (x) => library.square(x),
  (x) => library.tanh(x),
  (x) => library.relu(x),
  (x, axis) => library.sum(x, axis),
  (x, axis) => library.mean(x, axis),
  (x, axis) => library.largest(x, axis),
  (x, axis) => library.softmax(x, axis),
  (x, axis) => library.logSoftmax(x, axis),
  (x, axis) => library.normalise(x, axis),
  (x, axis, chance, sizes) => library.contract(x, other(chance, [axis], sizes), axis),
  (x, axis) => library.contract(x, x, axis),
  (x, axis) => library.rename(x, axis, "new"),
  (x, _, chance) => library.permute(x, chance.shuffled(x.axes)),
  (x, axis, chance, sizes) => library.slice(x, axis, chance.whole(0, sizes[axis]! - 1)),
  (x, axis) => library.join([x, library.multiply(x, -1), x], axis),
  (x, axis, chance, sizes) =>
    library.pick(x, axis, [0, chance.whole(0, sizes[axis]! - 1), 0], "new"),
  (x, axis, chance, sizes) =>
    library.where(chance.tensor([axis], sizes, () => chance.whole(0, 1)), x, 1),
];

/** Makers of calls, by the name of the function. */
export const RIGHT_GRADIENTS: Readonly<Record<string, Maker>> = {
  gradients: (chance) => {
    const axes = chance.names(1, 3), sizes = chance.sizes(axes);
    const x = library.learnable(chance.tensor(axes, sizes));
    const operation = chance.pick(OPERATIONS);
    const call = () => {
      let loss = operation(x, axes[0]!, chance, sizes);
      for (const name of [...loss.axes]) loss = library.sum(loss, name);
      return library.gradients(loss as library.Tensor<[]>)(x);
    };
    return { expected: shape(axes, sizes), call };
  },
};
