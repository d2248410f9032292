/**
 * What a tensor is made of.
 *
 * @module
 */
import { toHtml, toText } from "./display.ts";
import type { Origin } from "./gradients/origin.ts";
import type { Axes, Tensor } from "./types.ts";

/** The names, the sizes and the numbers, and how they show themselves where they are printed. */
export class Grid<A extends Axes> implements Tensor<A> {
  // Private, so that it shows nowhere: not printed, not copied, not compared.
  #origin: Origin | undefined;

  constructor(
    readonly axes: A,
    readonly sizes: Tensor<A>["sizes"],
    readonly data: Float32Array,
  ) {}

  /** The call that something came from; none if nothing learnable went into it. */
  static originOf(x: Tensor<Axes> | number): Origin | undefined {
    return typeof x === "object" && #origin in x ? x.#origin : undefined;
  }

  /** Notes the call that a tensor came from. */
  static noteOrigin(x: Tensor<Axes>, origin: Origin): void {
    if (#origin in x) x.#origin = origin;
  }

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
