/**
 * A right call, and what it must give.
 *
 * @module
 */
import type { Chance, Sizes } from "./chance.ts";

/** Axes and their sizes, for each tensor that comes out; or that it is a number. */
export type Expected = "number" | Shape | { readonly [part: string]: Shape };

/** The shape of one tensor. */
export type Shape = readonly [axes: readonly string[], sizes: Sizes];

/** A call, and the shape of what it must give. */
export interface RightCall {
  readonly expected: Expected;
  readonly call: () => unknown;
}

/** Makes calls of one function. */
export type Maker = (chance: Chance) => RightCall;

/** A shape of some axes, with the sizes that they have among others. */
export function shape(axes: readonly string[], sizes: Sizes): Shape {
  return [axes, Object.fromEntries(axes.map((name) => [name, sizes[name]!]))];
}
