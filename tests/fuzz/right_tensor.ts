/**
 * Random right calls of `lib/tensor`.
 *
 * @module
 */
import * as library from "../../lib/mod.ts";
import type { Chance } from "./chance.ts";
import { type Maker, shape } from "./right_call.ts";

/** A tensor of some axes, one of which is chosen. */
function chosen(chance: Chance, least = 1) {
  const axes = chance.names(least, 3), sizes = chance.sizes(axes);
  return { axes, sizes, x: chance.tensor(axes, sizes), axis: chance.pick(axes) };
}

/** Makers of calls, by the name of the function. */
export const RIGHT_TENSOR: Readonly<Record<string, Maker>> = {
  tensor: (chance) => {
    const { axes, sizes, x } = chosen(chance);
    return {
      expected: shape(axes, sizes),
      call: () => library.tensor(axes, library.nested(x)),
    };
  },
  zeros: (chance) => {
    const axes = chance.names(0, 4), sizes = chance.sizes(axes);
    return { expected: shape(axes, sizes), call: () => library.zeros(axes, sizes) };
  },
  random: (chance) => {
    const axes = chance.names(0, 4), sizes = chance.sizes(axes);
    const seed = chance.whole(-1e9, 1e9);
    return {
      expected: shape(axes, sizes),
      call: () => library.random(axes, sizes, { seed }),
    };
  },
  at: (chance) => {
    const { axes, sizes, x } = chosen(chance);
    const place = Object.fromEntries(
      axes.map((name) => [name, chance.whole(0, sizes[name]! - 1)]),
    );
    return { expected: "number", call: () => library.at(x, place) };
  },
  nested: (chance) => {
    const { axes, sizes, x } = chosen(chance);
    return {
      expected: shape(axes, sizes),
      call: () => library.tensor(axes, library.nested(x)),
    };
  },
  size: (chance) => {
    const { x, axis } = chosen(chance);
    return { expected: "number", call: () => library.size(x, axis) };
  },
  rename: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    const renamed = axes.map((name) => name === axis ? "new" : name);
    return {
      expected: shape(renamed, { ...sizes, new: sizes[axis]! }),
      call: () => library.rename(x, axis, "new"),
    };
  },
  permute: (chance) => {
    const { axes, sizes, x } = chosen(chance);
    const order = chance.shuffled(axes);
    return { expected: shape(order, sizes), call: () => library.permute(x, order) };
  },
  split: (chance) => {
    const { axes, sizes, axis } = chosen(chance);
    const count = chance.whole(1, 3), inside = sizes[axis]!;
    const whole = chance.tensor(axes, { ...sizes, [axis]: count * inside });
    return {
      expected: shape(
        axes.flatMap((name) => name === axis ? ["outer", "inner"] : [name]),
        { ...sizes, outer: count, inner: inside },
      ),
      call: () => library.split(whole, axis, ["outer", "inner"], count),
    };
  },
  merge: (chance) => {
    const { axes, sizes, x } = chosen(chance, 2);
    const i = chance.whole(0, axes.length - 2);
    const [outer, inner] = [axes[i]!, axes[i + 1]!];
    return {
      expected: shape(axes.toSpliced(i, 2, "merged"), {
        ...sizes,
        merged: sizes[outer]! * sizes[inner]!,
      }),
      call: () => library.merge(x, [outer, inner], "merged"),
    };
  },
  contract: (chance) => {
    const all = chance.names(1, 4), sizes = chance.sizes(all);
    const summed = chance.pick(all);
    const some = () =>
      chance.shuffled(all.filter((name) => name === summed || chance.coin()));
    const [left, right] = [some(), some()];
    const [a, b] = [chance.tensor(left, sizes), chance.tensor(right, sizes)];
    const axes = [...left, ...right.filter((name) => !left.includes(name))]
      .filter((name) => name !== summed);
    return { expected: shape(axes, sizes), call: () => library.contract(a, b, summed) };
  },
  join: (chance) => {
    const { axes, sizes, axis } = chosen(chance);
    const lengths = Array.from({ length: chance.whole(1, 3) }, () => chance.whole(1, 4));
    const parts = lengths.map((length) =>
      chance.tensor(axes, { ...sizes, [axis]: length })
    );
    const all = lengths.reduce((a, b) => a + b);
    return {
      expected: shape(axes, { ...sizes, [axis]: all }),
      call: () => library.join(parts, axis),
    };
  },
  slice: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    const from = chance.whole(0, sizes[axis]! - 1);
    const to = chance.maybe(() => chance.whole(from + 1, sizes[axis]!));
    return {
      expected: shape(axes, { ...sizes, [axis]: (to ?? sizes[axis]!) - from }),
      call: () => library.slice(x, axis, from, to),
    };
  },
  pick: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    const places = Array.from(
      { length: chance.whole(1, 5) },
      () => chance.whole(0, sizes[axis]! - 1),
    );
    const to = chance.maybe(() => "new");
    return {
      expected: shape(
        axes.map((name) => name === axis ? to ?? axis : name),
        { ...sizes, [to ?? axis]: places.length },
      ),
      call: () => library.pick(x, axis, places, to),
    };
  },
  learnable: (chance) => {
    const { axes, sizes, x } = chosen(chance, 0);
    return {
      expected: { weight: shape(axes, sizes) },
      call: () => library.learnable({ heads: 2, weight: x }),
    };
  },
  constant: (chance) => {
    const { axes, sizes, x } = chosen(chance, 0);
    return {
      expected: shape(axes, sizes),
      call: () => library.constant(library.learnable([x]))[0],
    };
  },
  softmax: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    return { expected: shape(axes, sizes), call: () => library.softmax(x, axis) };
  },
  logSoftmax: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    return { expected: shape(axes, sizes), call: () => library.logSoftmax(x, axis) };
  },
  normalise: (chance) => {
    const { axes, sizes, x, axis } = chosen(chance);
    return { expected: shape(axes, sizes), call: () => library.normalise(x, axis) };
  },
  largestDifference: (chance) => {
    const { axes, sizes, x } = chosen(chance);
    const other = chance.tensor(chance.shuffled(axes), sizes);
    return { expected: "number", call: () => library.largestDifference(x, other) };
  },
};
