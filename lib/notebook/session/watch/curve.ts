/**
 * The loss of a training as a curve.
 *
 * @module
 */
import type { Figure } from "../../../plots/figure.ts";
import { line } from "../../../plots/line.ts";
import { makeFigure } from "../../../plots/make_figure.ts";
import { tensor } from "../../../tensor/tensor.ts";
import { words } from "../words/words.ts";

/** How many points a curve has at most. */
const POINTS = 100;

/**
 * Draws the losses of the steps so far, each point the mean of a hundredth of all steps. It
 * depends on the losses alone, not on how often it has been drawn before.
 *
 * @param losses One for each step so far.
 * @param steps How many steps there will be.
 * @param isStopped Whether no more will come.
 */
export function curve(
  losses: readonly number[],
  steps: number,
  isStopped: boolean,
): Figure {
  const points = Math.min(POINTS, steps);
  const ends = Array.from(
    { length: points },
    (_, i) => Math.ceil((i + 1) * steps / points),
  );
  const seen = ends.filter((_, i) => losses.length > (ends[i - 1] ?? 0))
    .map((end) => Math.min(end, losses.length));
  const means = seen.map((end, i) => meanOf(losses.slice(seen[i - 1] ?? 0, end)));
  const { loss, title } = words().watch;
  const figure = line(tensor(["step"], means), {
    title: title(losses.length, steps, isStopped),
    labels: { step: seen },
    value: loss,
  });
  const { xaxis, yaxis } = figure.layout as Record<string, object>;
  return makeFigure({
    ...figure,
    layout: {
      ...figure.layout,
      xaxis: { ...xaxis, range: [0, steps] },
      yaxis: { ...yaxis, rangemode: "tozero" },
    },
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
