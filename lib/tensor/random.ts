/**
 * Random numbers that are the same everywhere.
 *
 * @module
 */
import { expectArguments, expectOptions, expectParts } from "./checks/expect.ts";
import { kindOf } from "./checks/kind_of.ts";
import { blank } from "./tensor.ts";
import type { Axes, Tensor } from "./types.ts";

/**
 * Makes a tensor of random numbers with mean 0 and variance 1.
 *
 * Each is the sum of twelve uniform numbers minus six: nearly normal, and made of exact
 * steps only, so that one seed gives the same bits on every machine.
 *
 * Source: mulberry32 (T. Ettinger) for the uniform numbers; Irwin–Hall for the sum.
 *
 * @param axes The names, outermost first.
 * @param sizes How many places each axis has.
 * @param options The seed: a whole number; another seed, other numbers.
 * @throws {TypeError} If a name is repeated.
 * @throws {RangeError} If a size is not a positive whole number, or the seed no whole number.
 *
 * @example The same seed gives the same numbers
 * ```ts
 * import { nested, random } from "@headlight/attention";
 *
 * const once = random(["token", "model"], { token: 2, model: 3 }, { seed: 7 });
 * const again = random(["token", "model"], { token: 2, model: 3 }, { seed: 7 });
 *
 * console.log(nested(once), nested(again));
 * ```
 */
export function random<const A extends Axes>(
  axes: A,
  sizes: NoInfer<Tensor<A>["sizes"]>,
  options: { readonly seed: number },
): Tensor<A> {
  const action = "draw random numbers";
  expectArguments(action, arguments.length, 3);
  expectOptions(action, options, ["seed"]);
  expectParts(action, options, ["seed"]);
  return fill(blank(action, axes, sizes), normals(options.seed));
}

/** Puts one number after the other into a tensor that nobody else has yet. */
export function fill<A extends Axes>(empty: Tensor<A>, next: () => number): Tensor<A> {
  const { data } = empty;
  for (let i = 0; i < data.length; i++) data[i] = next();
  return empty;
}

/** An endless row of nearly normal numbers. */
export function normals(seed: number): () => number {
  const uniform = uniforms(seed);
  return () => {
    let sum = -6;
    for (let i = 0; i < 12; i++) sum += uniform();
    return sum;
  };
}

/** An endless row of uniform numbers from 0 up to 1, in steps of 2⁻³². */
export function uniforms(seed: number): () => number {
  if (!Number.isInteger(seed)) {
    throw new RangeError(
      "Cannot draw random numbers: the seed must be a whole number, " +
        `found ${kindOf(seed)}`,
    );
  }
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
