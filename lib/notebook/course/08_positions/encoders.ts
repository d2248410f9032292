/**
 * Ways to tell attention where a query or a key stands.
 *
 * @module
 */
import { sineAndCosine } from "../../../tensor/exact/sine.ts";
import { angle } from "../../../attention/positions/pairs.ts";
import { kindOf } from "../../../tensor/checks/kind_of.ts";
import { normals } from "../../../tensor/random.ts";

/** Puts a position into a vector with an even number of entries. */
export type Encode = (x: readonly number[], position: number) => number[];

/**
 * Turns pairs of neighbours, the first pair fastest.
 *
 * Source: Su et al. 2021, section 3.2.2.
 */
export const rotary: Encode = checked((x, position) =>
  turn(neighbours(x), position).flat()
);

/** The same with the first half paired with the second, as many libraries do it. */
export const rotaryHalves: Encode = checked((x, position) => {
  const half = x.length / 2;
  const pairs = x.slice(0, half).map((first, i): Pair => [first, x[half + i]!]);
  const turned = turn(pairs, position);
  return [...turned.map(([first]) => first), ...turned.map(([, second]) => second)];
});

/** Turns by the square of the position. */
export const rotarySquared: Encode = (x, position) => rotary(x, position ** 2);

/** Stands still after 64 positions, as with a table of angles that is too short. */
export const rotaryClamped: Encode = (x, position) => rotary(x, Math.min(position, 64));

/**
 * Adds sines and cosines.
 *
 * Source: Vaswani et al. 2017, section 3.5.
 */
export const sinusoidal: Encode = checked((x, position) => {
  const waves = turn(neighbours(x).map((): Pair => [0, 1]), -position).flat();
  return x.map((value, i) => value + waves[i]!);
});

/** Adds a vector of its own for each position, as learned positions do. */
export const learned: Encode = checked((x, position) => {
  const next = normals(position);
  return x.map((value) => value + next());
});

/** Makes everything a little smaller from position to position. */
export const fading: Encode = checked((x, position) =>
  x.map((value) => value * 0.999 ** position)
);

/** Refuses what cannot be encoded, so that a reader's test hears what it has given. */
function checked(encode: Encode): Encode {
  return (x, position) => {
    if (!Array.isArray(x) || x.length % 2 === 1) {
      const found = Array.isArray(x) ? `${x.length}` : kindOf(x);
      throw new TypeError(
        `Cannot encode a vector: an array of an even length is needed, found ${found}`,
      );
    }
    if (!Number.isFinite(position)) {
      throw new TypeError(
        `Cannot encode a vector: a position is needed, found ${kindOf(position)}`,
      );
    }
    return encode(x, position);
  };
}

type Pair = [first: number, second: number];

function neighbours(x: readonly number[]): Pair[] {
  return Array.from({ length: x.length / 2 }, (_, i) => [x[2 * i]!, x[2 * i + 1]!]);
}

function turn(pairs: readonly Pair[], position: number): Pair[] {
  return pairs.map(([first, second], i) => {
    const turned = angle(position, i, 2 * pairs.length, 10000);
    const [sin, cos] = sineAndCosine(turned);
    return [first * cos - second * sin, first * sin + second * cos];
  });
}
