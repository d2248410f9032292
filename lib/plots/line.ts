/**
 * Numbers as a curve.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectLabels } from "./checks/expect_labels.ts";
import { expectTensor } from "./checks/expect_tensor.ts";
import type { Figure } from "./figure.ts";
import { ticksOf } from "./labels.ts";
import { makeFigure } from "./make_figure.ts";
import type { PlotlyTrace } from "./plotly.ts";
import { CATEGORIES } from "./style/colours.ts";
import { inDigits } from "./style/numbers.ts";
import { escapeText } from "./text.ts";
import { words as says } from "./words/words.ts";
import { seriesLayout, seriesOf, type SeriesOptions } from "./series.ts";

/** What can be chosen for a curve. */
export interface LineOptions extends SeriesOptions {
  /** Dots beside the curve, as `[across, up]`: what it was drawn through, or measured by. */
  readonly points?: readonly (readonly [number, number])[];
}

const DASHES = ["solid", "dash", "dot", "dashdot", "longdash"] as const;

/**
 * Draws a curve through the numbers. With two axes, each place of the first gives a curve
 * with a colour and a dash of its own.
 *
 * @param x One axis; or two, of which the first gives the curves.
 * @param options The title; labels, which for numbers are the positions along the axis;
 * points that are drawn as dots.
 * @throws {TypeError} If the tensor has no axis, or more than two, or an option is not one
 * of these.
 * @throws {RangeError} If labels do not fit the size of their axis.
 *
 * @example A damped wave
 * ```ts
 * import { line, tensor } from "@headlight/attention";
 *
 * const times = Array.from({ length: 101 }, (_, i) => i / 20);
 * const wave = times.map((t) => Math.exp(-t) * Math.sin(2 * Math.PI * t));
 *
 * const figure = line(tensor(["time"], wave), {
 *   title: "A damped wave",
 *   labels: { time: times },
 * });
 * ```
 */
export function line(x: Tensor<Axes>, options: LineOptions = {}): Figure {
  const action = "draw a curve";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, x, [1, 2]);
  expectChoices(action, options, ["title", "labels", "value", "scale", "points"]);
  const labels = expectLabels(options.labels ?? {}, x);
  const series = seriesOf(x, labels);
  const along = x.axes.at(-1)!;
  const names = labels[along] ?? series[0]!.values.map((_, i) => i);
  const areNumbers = names.every((label) => typeof label === "number");
  const positions = names.map((label, i) => areNumbers ? Number(label) : i);
  const words = areNumbers ? [] : ticksOf(along, names.length, labels);
  const data = series.map(({ name, values, colour, hovertext }, i) => ({
    type: "scatter" as const,
    mode: values.length > 20 ? "lines" as const : "lines+markers" as const,
    name,
    x: positions,
    y: values,
    line: { color: colour, width: 2, dash: DASHES[i % DASHES.length]! },
    hovertext,
    hoverinfo: "text",
  } satisfies PlotlyTrace));
  const { points = [] } = options;
  const dots = {
    type: "scatter" as const,
    mode: "markers" as const,
    name: says().points,
    x: points.map(([across]) => across),
    y: points.map(([, up]) => up),
    marker: { color: CATEGORIES[1]!, size: 9 },
    hovertext: points.map(([across, up]) =>
      escapeText(says().value(says().place(along, across), inDigits(up, 3)))
    ),
    hoverinfo: "text",
  } satisfies PlotlyTrace;
  const layout = seriesLayout(along, options, { width: 640, ticks: words });
  return makeFigure({
    data: points.length > 0 ? [...data, dots] : data,
    layout: {
      ...layout,
      showlegend: series.length > 1,
      ...(series.length > 1 && { width: 760, margin: { ...layout.margin, r: 140 } }),
    },
  });
}
