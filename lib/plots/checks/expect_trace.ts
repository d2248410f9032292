/**
 * What is drawn of an attention is its trace.
 *
 * @module
 */
import type { AttentionTrace } from "../../attention/trace.ts";
import { isTensor } from "../../tensor/checks/is_tensor.ts";
import { type ByName, shapeOf } from "../../tensor/grid.ts";
import type { Axes, Tensor } from "../../tensor/types.ts";
import { found } from "./found.ts";
import { isFigure, isObject } from "./kinds.ts";

/** The axes of some parts of a trace. */
export type PartAxes<Part extends keyof AttentionTrace> = {
  readonly [Name in Part]: Readonly<AttentionTrace[Name]["axes"]>;
};

/**
 * Refuses what is no trace, and one whose parts have other axes or do not fit together.
 *
 * @param role What the trace is, as its parameter is called.
 * @param parts What is drawn of it.
 * @throws {TypeError} If a part has another axis.
 * @throws {RangeError} If two parts differ in the size of an axis.
 */
export function expectTrace<Part extends keyof AttentionTrace>(
  action: string,
  role: string,
  trace: AttentionTrace,
  parts: PartAxes<Part>,
): void {
  if (!isObject(trace) || isFigure(trace)) {
    throw new TypeError(
      `Cannot ${action}: ${role} must be a trace, as selfAttention() gives it, ` +
        `found ${found(trace)}`,
    );
  }
  const known = new Map<string, { size: number; part: string }>();
  for (const [part, axes] of Object.entries<readonly string[]>(parts)) {
    const x: Tensor<Axes> = trace[part as Part];
    const isRight = isTensor(x) && x.axes.join() === axes.join();
    if (!isRight) {
      const what = isTensor(x) ? shapeOf(x) : found(x);
      throw new TypeError(
        `Cannot ${action}: ${role}.${part} must have the axes [${axes.join(", ")}], ` +
          `found ${what}`,
      );
    }
    for (const axis of axes) {
      const size = (x.sizes as ByName)[axis]!;
      // The features of keys and of values may differ.
      const first = axis === "feature" ? undefined : known.get(axis);
      if (first !== undefined && first.size !== size) {
        throw new RangeError(
          `Cannot ${action}: all parts of ${role} must have the same size of "${axis}", ` +
            `found ${first.size} in its ${first.part} and ${size} in its ${part}`,
        );
      }
      known.set(axis, first ?? { size, part });
    }
  }
}
