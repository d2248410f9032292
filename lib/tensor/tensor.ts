/**
 * Making tensors.
 *
 * @module
 */
import {
  expectArguments,
  expectCount,
  expectDistinct,
  expectParts,
} from "./checks/expect.ts";
import { isSingle } from "./checks/is_single.ts";
import { kindOf, quote } from "./checks/kind_of.ts";
import { listed } from "./checks/shorten.ts";
import { allocate, type ByName, inWords } from "./grid.ts";
import { make } from "./make.ts";
import type { Axes, Nested, Tensor } from "./types.ts";

/**
 * Makes a tensor from nested arrays.
 *
 * @param axes A name for each level of nesting, outermost first.
 * @param values The numbers, one array inside another; infinities are allowed.
 * @throws {TypeError} If a name is repeated, or something is no array or no number.
 * @throws {RangeError} If the arrays are ragged or empty, or a value is `NaN` or too large
 * for single precision.
 *
 * @example Two tokens, three numbers each
 * ```ts
 * import { tensor } from "@headlight/attention";
 *
 * const x = tensor(["token", "model"], [[1, 0, 2], [0, 3, 1]]);
 *
 * console.log(x.sizes); // { token: 2, model: 3 }
 * ```
 */
export function tensor<const A extends Axes>(axes: A, values: Nested<A>): Tensor<A> {
  expectArguments("build a tensor", arguments.length, 2);
  return build("build a tensor", axes, values);
}

/** The same for values from elsewhere, with errors that say what was being done. */
export function build<const A extends Axes>(
  action: string,
  axes: A,
  values: unknown,
): Tensor<A> {
  expectDistinct(action, axes);
  const sizes = measure(action, axes, values);
  const data = allocate(action, axes, sizes);
  const place: Record<string, number> = {};
  let next = 0;

  const copy = (part: unknown, depth: number): void => {
    const name = axes[depth];
    if (name === undefined) {
      data[next++] = numberAt(part, () => [action, inWords(axes, place)]);
      return;
    }
    if (!Array.isArray(part) || part.length !== sizes[name]) {
      const found = Array.isArray(part) ? `${part.length}` : kindOf(part);
      throw new (Array.isArray(part) ? RangeError : TypeError)(
        `Cannot ${action}: every row along ${quote(name)} must hold ${sizes[name]}, ` +
          `found ${found} at ${inWords(axes.slice(0, depth), place)}`,
      );
    }
    // An array's own loop would pass over holes.
    for (const [index, inner] of part.entries()) {
      place[name] = index;
      copy(inner, depth + 1);
    }
  };
  copy(values, 0);
  return make([...axes] as A, sizes as Tensor<A>["sizes"], data);
}

/**
 * Makes a tensor of zeros.
 *
 * @param axes The names, outermost first.
 * @param sizes How many places each axis has.
 * @throws {TypeError} If a name is repeated, or a size is left out.
 * @throws {RangeError} If a size is not a positive whole number, or memory does not hold
 * them all.
 *
 * @example Nothing yet
 * ```ts
 * import { nested, zeros } from "@headlight/attention";
 *
 * console.log(nested(zeros(["query", "key"], { query: 2, key: 3 }))); // [[0, 0, 0], [0, 0, 0]]
 * ```
 */
export function zeros<const A extends Axes>(
  axes: A,
  sizes: NoInfer<Tensor<A>["sizes"]>,
): Tensor<A> {
  expectArguments("build a tensor", arguments.length, 2);
  return blank("build a tensor", axes, sizes);
}

/** The same, with errors that say what was being done. */
export function blank<const A extends Axes>(
  action: string,
  axes: A,
  sizes: Tensor<A>["sizes"],
): Tensor<A> {
  expectDistinct(action, axes);
  expectParts(action, sizes, axes);
  const own: Record<string, number> = {};
  for (const name of axes) {
    const size = (sizes as ByName)[name]!;
    expectCount(action, `the size of ${quote(name)}`, size);
    own[name] = size;
  }
  return make([...axes] as A, own as Tensor<A>["sizes"], allocate(action, axes, own));
}

/** The sizes of nested arrays, read along the first entry of each level. */
function measure(action: string, axes: Axes, values: unknown): Record<string, number> {
  const sizes: Record<string, number> = {};
  let level = values;
  for (const [depth, name] of axes.entries()) {
    if (!Array.isArray(level)) {
      throw new TypeError(
        `Cannot ${action}: the axes [${listed(axes)}] need arrays ` +
          `${axes.length} deep, found ${kindOf(level)} at depth ${depth}`,
      );
    }
    if (level.length === 0) {
      throw new RangeError(
        `Cannot ${action}: every axis must hold at least one value, ` +
          `found none along ${quote(name)}`,
      );
    }
    sizes[name] = level.length;
    level = level[0];
  }
  if (Array.isArray(level)) {
    throw new TypeError(
      `Cannot ${action}: the axes [${listed(axes)}] need arrays ` +
        `${axes.length} deep, found deeper ones` + hint(values),
    );
  }
  return sizes;
}

/** What is often meant by an array too many. */
function hint(values: unknown): string {
  return Array.isArray(values) && values.length === 1
    ? "; an outer array of length 1 is often a batch: take its only entry"
    : "";
}

function numberAt(value: unknown, where: () => [action: string, place: string]): number {
  if (isSingle(value)) return value;
  const [action, place] = where();
  if (typeof value === "number") {
    throw new RangeError(
      `Cannot ${action}: every value must be a number in single precision, ` +
        `found ${value} at ${place}`,
    );
  }
  throw new TypeError(
    `Cannot ${action}: every value must be a number, found ${kindOf(value)} at ${place}`,
  );
}
