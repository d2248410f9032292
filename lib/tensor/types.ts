/**
 * A tensor is numbers on a grid whose axes have names, and the names are in its type.
 *
 * @module
 */

/** The names of the axes of a tensor, outermost first. */
export type Axes = string[];

/**
 * Numbers on a grid whose axes have names.
 *
 * The type carries the names and never the sizes; functions check both at run time.
 * A tensor is made by {@linkcode tensor} and never changed afterwards: `rename` and
 * `split` share its data.
 *
 * @example A signature is the shape comment
 * ```ts
 * import { size, type Tensor, tensor } from "@headlight/attention";
 *
 * const tokens = (x: Tensor<["token", "model"]>) => size(x, "token");
 *
 * console.log(tokens(tensor(["token", "model"], [[1, 0], [0, 1], [1, 1]]))); // 3
 * ```
 */
export interface Tensor<A extends Axes> {
  /** The names, outermost first. */
  readonly axes: A;
  /** How many places each axis has. */
  readonly sizes: { readonly [Name in A[number]]: number };
  /** The numbers, row by row: the last axis runs fastest. */
  readonly data: Float32Array;
}

/**
 * `A` with the axis `Name` replaced by the axes `With`: none drops it, one renames it,
 * two split it. Of names that are not known, nothing more is known afterwards.
 *
 * @example Score drops the features of both sides
 * ```ts
 * import type { Replace } from "@headlight/attention";
 *
 * const axes: Replace<["head", "query", "feature"], "feature", ["key"]> = ["head", "query", "key"];
 * ```
 */
export type Replace<A extends Axes, Name extends string, With extends Axes> =
  string[] extends A ? string[]
    : A extends [infer First extends string, ...infer Rest extends Axes]
      ? First extends Name ? [...With, ...Replace<Rest, Name, With>]
      : [First, ...Replace<Rest, Name, With>]
    : [];

/**
 * The axes of `A`, then those of `B` that `A` lacks: what two tensors give together.
 *
 * @example Scores and a bias for each key
 * ```ts
 * import type { Joined } from "@headlight/attention";
 *
 * const axes: Joined<["query", "key"], ["head", "key"]> = ["query", "key", "head"];
 * ```
 */
export type Joined<A extends Axes, B extends Axes> = [...A, ...Replace<B, A[number], []>];

/**
 * The nested arrays of a tensor: a number, inside one array an axis.
 *
 * @example Two axes are an array of arrays
 * ```ts
 * import type { Nested } from "@headlight/attention";
 *
 * const rows: Nested<["token", "model"]> = [[1, 0], [0, 1]];
 * ```
 */
export type Nested<A extends Axes> = A extends [string, ...infer Rest extends Axes]
  ? Nested<Rest>[]
  : A extends [] ? number
  : unknown;
