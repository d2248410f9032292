/**
 * What a tensor is made of.
 *
 * @module
 */
import { toHtml, toText } from "./display.ts";
import type { Axes, Tensor } from "./types.ts";

/** The names, the sizes and the numbers, and how they show themselves where they are printed. */
export class Grid<A extends Axes> implements Tensor<A> {
  constructor(
    readonly axes: A,
    readonly sizes: Tensor<A>["sizes"],
    readonly data: Float32Array,
  ) {}

  [Symbol.for("Deno.customInspect")](): string {
    return toText(this);
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return toText(this);
  }

  [Symbol.for("Jupyter.display")](): Record<string, string> {
    return { "text/plain": toText(this), "text/html": toHtml(this) };
  }
}

/** Puts a tensor together from parts that are known to fit, and that nobody else keeps. */
export function make<const A extends Axes>(
  axes: A,
  sizes: Tensor<A>["sizes"],
  data: Float32Array,
): Tensor<A> {
  return new Grid(axes, sizes, data);
}
