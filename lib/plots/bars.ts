/**
 * Numbers as lengths.
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
import { seriesLayout, seriesOf, type SeriesOptions } from "./series.ts";
import { inDigits } from "./style/numbers.ts";
import { FONT_SIZE } from "./style/page.ts";
import { widthOf } from "./text.ts";

/** The share of its place that a group of bars leaves free. */
const GAP = 0.3;

/** What can be chosen for bars. */
export interface BarsOptions extends SeriesOptions {
  /** Whether the bars of the first axis stand on top of each other, and not side by side. */
  readonly stacked?: boolean;
}

/**
 * Draws one bar for each number. With two axes, each place of the first has a colour of
 * its own, such as one for each head.
 *
 * @param x One axis; or two, of which the first gets the colours.
 * @param options The title, names for the places, what the numbers are.
 * @throws {TypeError} If the tensor has no axis, or more than two, or an option is not one
 * of these.
 * @throws {RangeError} If labels do not fit the size of their axis.
 *
 * @example How one query shares out its attention
 * ```ts
 * import { bars, tensor } from "@headlight/attention";
 *
 * const figure = bars(tensor(["key"], [0.2, 0.5, 0.3]), {
 *   title: "Where “it” looks",
 *   labels: { key: ["the", "animal", "it"] },
 *   scale: "weights",
 * });
 * ```
 */
export function bars(x: Tensor<Axes>, options: BarsOptions = {}): Figure {
  const action = "draw bars";
  expectArguments(action, arguments.length, 2);
  expectTensor(action, x, [1, 2]);
  expectChoices(action, options, ["title", "labels", "value", "scale", "stacked"]);
  const labels = expectLabels(options.labels ?? {}, x);
  const { stacked = false } = options;
  const series = seriesOf(x, labels);
  const along = x.axes.at(-1)!;
  const places = ticksOf(along, series[0]!.values.length, labels);
  const few = places.length * (stacked ? 1 : series.length) <= 12 && !stacked;
  const data = series.map(({ name, values, colour, hovertext }) => ({
    type: "bar" as const,
    name,
    x: places.map((_, i) => i),
    y: values,
    marker: { color: colour },
    ...(few && {
      text: values.map((value) => inDigits(value)),
      textposition: "outside" as const,
      cliponaxis: false,
      constraintext: "none" as const,
      textfont: { size: FONT_SIZE.cell },
    }),
    hovertext,
    hoverinfo: "text",
  } satisfies PlotlyTrace));
  const legend = series.length > 1 ? 96 : 0;
  const numbers = few
    ? series.flatMap(({ values }) => values.map((x) => inDigits(x)))
    : [];
  const widest = Math.max(0, ...numbers.map((x) => widthOf(x, { size: FONT_SIZE.cell })));
  // Numbers at neighbouring bars do not touch each other.
  const bar = Math.max(40, Math.ceil((widest + 3) / (1 - GAP)));
  const place = stacked || series.length === 1 ? 56 : bar * series.length;
  const width = Math.max(480, Math.min(860, places.length * place + 130 + legend));
  const layout = seriesLayout(along, options, { width, ticks: places });
  return makeFigure({
    data,
    layout: {
      ...layout,
      barmode: stacked ? "relative" : "group",
      bargap: GAP,
      showlegend: series.length > 1,
      ...(series.length > 1 && { margin: { ...layout.margin, r: 24 + legend } }),
    },
  });
}
