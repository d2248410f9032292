/**
 * Labels that belong to the axes that are drawn.
 *
 * @module
 */
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { shorten } from "../../tensor/checks/shorten.ts";
import type { ByName } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { spoken } from "../../text/spoken.ts";
import type { Labels } from "../labels.ts";

/** Refuses what is no list of names: texts, or finite numbers. */
export function expectNames(action: string, what: string, names: unknown): void {
  const needed = `Cannot ${action}: ${what} must be an array of texts or numbers, found`;
  if (!Array.isArray(names)) throw new TypeError(`${needed} ${kindOf(names)}`);
  // A method of the array would pass over holes.
  for (const [index, name] of names.entries()) {
    if (typeof name !== "string" && !Number.isFinite(name)) {
      throw new TypeError(`${needed} ${kindOf(name)} at place ${index}`);
    }
  }
}

/**
 * Refuses labels of axes that are not drawn, and labels that do not fit.
 *
 * @param labels Lists of names, by the names of axes.
 * @param x The tensor that they are for.
 * @param all All that is drawn with it: labels of their axes may come along.
 * @returns The labels of the tensor alone, by nothing else than its axes, since an axis may
 * be called "constructor".
 * @throws {TypeError} If nothing that is drawn has such an axis.
 * @throws {RangeError} If an axis has more places than labels, or fewer.
 */
export function expectLabels(
  labels: Labels,
  x: Tensor<Axes>,
  all: readonly Tensor<Axes>[] = [x],
): Labels {
  const own: Record<string, Labels[string]> = Object.create(null);
  for (const [axis, names] of Object.entries(labels)) {
    const isDrawn = all.some(({ axes }) => axes.includes(axis));
    if (!isDrawn) {
      const axes = [...new Set(all.flatMap(({ axes }) => axes))].join(", ");
      throw new TypeError(
        `Cannot label an axis: its name must be one of [${shorten(axes)}], ` +
          `found ${quote(axis)}`,
      );
    }
    if (!x.axes.includes(axis)) continue;
    const size = (x.sizes as ByName)[axis];
    if (names.length !== size) {
      throw new RangeError(
        `Cannot label axis ${
          quote(axis)
        }: it needs ${size} labels, found ${names.length}`,
      );
    }
    own[axis] = names.map((name) => typeof name === "string" ? spoken(name) : name);
  }
  return own;
}
