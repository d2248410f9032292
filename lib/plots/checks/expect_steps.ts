/**
 * The steps of a slider are figures of one make.
 *
 * @module
 */
import { kindOf, quote } from "../../tensor/checks/kind_of.ts";
import { shorten } from "../../tensor/checks/shorten.ts";
import type { Figure, PlotTrace } from "../figure.ts";
import { expectFigure } from "./expect_figure.ts";
import { found } from "./found.ts";

const ACTION = "make a slider";

/**
 * Refuses steps that are no figures with labels, and figures that cannot take each other's
 * place: each has its own numbers, and the axes of the first one.
 *
 * @throws {TypeError} If something is no pair of a label and a figure.
 * @throws {RangeError} If there are no steps, two have the same label, or their traces differ.
 */
export function expectSteps(steps: readonly (readonly [string, Figure])[]): void {
  const needed = `Cannot ${ACTION}: pairs of a label and a figure are needed, found`;
  if (!Array.isArray(steps)) throw new TypeError(`${needed} ${found(steps)}`);
  if (steps.length === 0) {
    throw new RangeError(`Cannot ${ACTION}: at least one step is needed, found none`);
  }
  const labels = new Set<string>();
  let first: string | undefined;
  // A method of the array would pass over holes.
  for (const [index, step] of steps.entries()) {
    if (!Array.isArray(step) || step.length !== 2) {
      const what = Array.isArray(step) ? `an array of ${step.length}` : found(step);
      throw new TypeError(`${needed} ${what} at place ${index}`);
    }
    const [label, figure] = step;
    if (typeof label !== "string") {
      throw new TypeError(
        `Cannot ${ACTION}: the label of a step must be a text, ` +
          `found ${kindOf(label)} at place ${index}`,
      );
    }
    if (labels.has(label)) {
      throw new RangeError(
        `Cannot ${ACTION}: every step needs a label of its own, found ${
          quote(label)
        } twice`,
      );
    }
    labels.add(label);
    expectFigure(ACTION, figure, ` at ${quote(label)}`);
    if (figure.frames !== undefined) {
      throw new TypeError(
        `Cannot ${ACTION}: a step must have no slider of its own, found one at ${
          quote(label)
        }`,
      );
    }
    const make = makeOf(figure);
    first ??= make;
    if (make !== first) {
      throw new RangeError(
        `Cannot ${ACTION}: every step needs the traces [${shorten(first)}], ` +
          `found [${shorten(make)}] at ${quote(label)}`,
      );
    }
  }
}

/** What is drawn, and how much of it; curves may have points where they like. */
function makeOf({ data }: Figure): string {
  return data.map(({ type, z, y }: PlotTrace) => {
    if (type === "heatmap") return `heatmap ${lengthOf(z)} × ${lengthOf(z?.[0])}`;
    return type === "bar" ? `bar ${lengthOf(y)}` : `${type}`;
  }).join(", ");
}

function lengthOf(values: unknown): number {
  return Array.isArray(values) ? values.length : 0;
}
