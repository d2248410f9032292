/**
 * Making tensors.
 *
 * @module
 */
import { toHtml, toText } from "./display.ts";
import { expectDistinct } from "./expect.ts";
import { type ByName, count, inWords } from "./grid.ts";
import type { Axes, Nested, Tensor } from "./types.ts";

/** How a tensor shows itself where it is printed: in a terminal, in a notebook. */
const prototype = {
  [Symbol.for("Deno.customInspect")](this: Tensor<Axes>) {
    return toText(this);
  },
  [Symbol.for("nodejs.util.inspect.custom")](this: Tensor<Axes>) {
    return toText(this);
  },
  [Symbol.for("Jupyter.display")](this: Tensor<Axes>) {
    return { "text/plain": toText(this), "text/html": toHtml(this) };
  },
};

/** Puts a tensor together from parts that are known to fit. */
export function make<A extends Axes>(
  axes: A,
  sizes: Tensor<A>["sizes"],
  data: Float32Array,
): Tensor<A> {
  return Object.assign(Object.create(prototype), { axes, sizes, data });
}

/**
 * Makes a tensor from nested arrays.
 *
 * @param axes A name for each level of nesting, outermost first.
 * @param values The numbers, one array inside another; infinities are allowed.
 * @throws {TypeError} If a name is repeated, or something is no array or no number.
 * @throws {RangeError} If the arrays are ragged or empty, or a value is `NaN`.
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
  expectDistinct("build a tensor", axes);
  const sizes = measure(axes, values);
  const data = new Float32Array(count(axes, sizes));
  const place: Record<string, number> = {};
  let next = 0;

  const copy = (part: unknown, depth: number): void => {
    const name = axes[depth];
    if (name === undefined) {
      data[next++] = expectNumber(part, axes, place);
      return;
    }
    if (!Array.isArray(part) || part.length !== sizes[name]) {
      const found = Array.isArray(part) ? `${part.length}` : kindOf(part);
      throw new RangeError(
        `Cannot build a tensor: every row along "${name}" must hold ${sizes[name]}, ` +
          `found ${found} at ${inWords(axes.slice(0, depth), place)}`,
      );
    }
    part.forEach((inner, index) => {
      place[name] = index;
      copy(inner, depth + 1);
    });
  };
  copy(values, 0);
  return make(axes, sizes as Tensor<A>["sizes"], data);
}

/**
 * Makes a tensor of zeros.
 *
 * @param axes The names, outermost first.
 * @param sizes How many places each axis has.
 * @throws {TypeError} If a name is repeated.
 * @throws {RangeError} If a size is not a positive whole number.
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
  expectDistinct("build a tensor", axes);
  for (const name of axes) {
    const size = (sizes as ByName)[name];
    if (!(Number.isInteger(size) && size! > 0)) {
      throw new RangeError(
        `Cannot build a tensor: the size of "${name}" must be a positive whole number, found ${size}`,
      );
    }
  }
  return make(axes, { ...sizes }, new Float32Array(count(axes, sizes)));
}

/** The sizes of nested arrays, read along the first entry of each level. */
function measure(axes: Axes, values: unknown): Record<string, number> {
  const sizes: Record<string, number> = {};
  let level = values;
  for (const [depth, name] of axes.entries()) {
    if (!Array.isArray(level)) {
      throw new TypeError(
        `Cannot build a tensor: the axes [${
          axes.join(", ")
        }] need arrays ${axes.length} deep, ` +
          `found ${kindOf(level)} at depth ${depth}`,
      );
    }
    if (level.length === 0) {
      throw new RangeError(
        `Cannot build a tensor: every axis must hold at least one value, found none along "${name}"`,
      );
    }
    sizes[name] = level.length;
    level = level[0];
  }
  return sizes;
}

function expectNumber(value: unknown, axes: Axes, place: ByName): number {
  if (typeof value !== "number") {
    throw new TypeError(
      `Cannot build a tensor: every value must be a number, ` +
        `found ${kindOf(value)} at ${inWords(axes, place)}`,
    );
  }
  if (Number.isNaN(value)) {
    throw new RangeError(
      `Cannot build a tensor: every value must be a number, found NaN at ${
        inWords(axes, place)
      }`,
    );
  }
  return value;
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (value === null || value === undefined) return `${value}`;
  if (typeof value === "number") return `the number ${value}`;
  return /^[aeiou]/.test(typeof value) ? `an ${typeof value}` : `a ${typeof value}`;
}
