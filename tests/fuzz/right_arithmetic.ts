/**
 * Random right calls of named arithmetic.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import { type Maker, shape } from "./right_call.ts";

type One = library.Tensor<string[]>;

/** A function of each number. */
function each(apply: (x: One) => One, isPositive = false): Maker {
  return (chance) => {
    const axes = chance.names(0, 3), sizes = chance.sizes(axes);
    const number = isPositive ? () => chance.nonzero(true) : undefined;
    const x = chance.tensor(axes, sizes, number);
    return { expected: shape(axes, sizes), call: () => apply(x) };
  };
}

/** A function of two tensors, or of a tensor and a number. */
function two(
  apply: (a: One | number, b: One | number) => One,
  take: { isNonzero?: boolean; isTensors?: boolean } = {},
): Maker {
  return (chance) => {
    const all = chance.names(0, 4), sizes = chance.sizes(all);
    const some = () => chance.shuffled(all).slice(0, chance.whole(0, all.length));
    const [left, right] = [some(), some()];
    const divisor = take.isNonzero ? () => chance.nonzero() : undefined;
    const alone = take.isTensors ? 2 : chance.whole(0, 3);
    const a = alone === 0 ? chance.number() : chance.tensor(left, sizes);
    const b = alone === 1
      ? divisor?.() ?? chance.number()
      : chance.tensor(right, sizes, divisor);
    const axes = [
      ...(alone === 0 ? [] : left),
      ...(alone === 1 ? [] : right.filter((name) => alone === 0 || !left.includes(name))),
    ];
    return { expected: shape(axes, sizes), call: () => apply(a, b) };
  };
}

/** A function that makes an axis disappear. */
function over(apply: (x: One, over: string) => One): Maker {
  return (chance) => {
    const axes = chance.names(1, 3), sizes = chance.sizes(axes);
    const gone = chance.pick(axes);
    const x = chance.tensor(axes, sizes);
    return {
      expected: shape(axes.filter((name) => name !== gone), sizes),
      call: () => apply(x, gone),
    };
  };
}

/** Makers of calls, by the name of the function. */
export const RIGHT_ARITHMETIC: Readonly<Record<string, Maker>> = {
  add: two((a, b) => library.add(a, b)),
  subtract: two((a, b) => library.subtract(a, b)),
  multiply: two((a, b) => library.multiply(a, b)),
  divide: two((a, b) => library.divide(a, b), { isNonzero: true }),
  zip: two((a, b) => library.zip(a as One, b as One, (x, y) => x < y ? x : y), {
    isTensors: true,
  }),
  map: each((x) => library.map(x, (value) => -value)),
  abs: each(library.abs),
  exp: each(library.exp),
  log: each(library.log, true),
  relu: each(library.relu),
  sqrt: each(library.sqrt, true),
  square: each(library.square),
  tanh: each(library.tanh),
  where: (chance) => {
    const all = chance.names(0, 4), sizes = chance.sizes(all);
    const some = () => chance.shuffled(all).slice(0, chance.whole(0, all.length));
    const [left, right] = [some(), some()];
    const mask = chance.tensor(right, sizes, () => chance.coin() ? 1 : 0);
    const x = chance.tensor(left, sizes), other = chance.number();
    return {
      expected: shape([...left, ...right.filter((name) => !left.includes(name))], sizes),
      call: () => library.where(mask, x, other),
    };
  },
  sum: over((x, over) => library.sum(x, over)),
  mean: over((x, over) => library.mean(x, over)),
  largest: over((x, over) => library.largest(x, over)),
};
