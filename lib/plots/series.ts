/**
 * Rows of numbers for bars and lines: what the two have in common.
 *
 * @module
 */
import { nested } from "../tensor/read.ts";
import type { Axes, Tensor } from "../tensor/types.ts";
import { spoken } from "../text/spoken.ts";
import { CATEGORIES, isFromZeroToOne, type Scale } from "./style/colours.ts";
import type { PlotlyLayout } from "./plotly.ts";
import { axisInWords, type Labels, nameInWords, placeInWords } from "./labels.ts";
import { inDigits } from "./style/numbers.ts";
import { axis, FONT_SIZE, page, TITLE_HEIGHT } from "./style/page.ts";
import { escapeText, widthOf } from "./text.ts";
import { words } from "./words/words.ts";

/** What can be chosen for bars and lines. */
export interface SeriesOptions {
  /** What is seen, in a sentence. */
  readonly title?: string;
  /** Names of the places of axes; numbers are positions along the axis. */
  readonly labels?: Labels;
  /** What the numbers are, beside the upright axis; `value` without it. */
  readonly value?: string;
  /** `"weights"` or `"shares"`: the upright axis goes from 0 to 1, as all shares do. */
  readonly scale?: Scale;
}

/** One row of numbers. */
export interface Series {
  /** What the legend calls it. Empty if there is no outer axis. */
  readonly name: string;
  readonly values: number[];
  readonly colour: string;
  /** What is said about each number under the pointer. */
  readonly hovertext: string[];
}

/** The rows along the last of one or two axes; each place of an outer axis gives one. */
export function seriesOf(x: Tensor<Axes>, labels: Labels): Series[] {
  const outer = x.axes.length === 2 ? x.axes[0] : undefined;
  const rows = outer === undefined
    ? [nested(x as Tensor<[string]>)]
    : nested(x as Tensor<[string, string]>);
  const { within, value: said } = words();
  const along = x.axes.at(-1)!;
  return rows.map((values, i) => {
    const name = outer === undefined ? "" : nameOf(outer, i, labels);
    return {
      name,
      values,
      colour: CATEGORIES[i % CATEGORIES.length]!,
      hovertext: values.map((value, at) => {
        const place = placeInWords(along, at, labels);
        return said(name === "" ? place : within(name, place), inDigits(value, 3));
      }),
    };
  });
}

/** A word of its own, or the axis and the number: `measured`, `head 0`. */
function nameOf(axis: string, index: number, labels: Labels): string {
  const label = labels[axis]?.[index];
  return typeof label === "string"
    ? escapeText(label)
    : placeInWords(axis, index, labels);
}

/** A layout for bars or lines along one axis. */
export function seriesLayout(
  along: string,
  options: SeriesOptions,
  { width, ticks }: { width: number; ticks: readonly string[] },
): PlotlyLayout {
  const { scale } = options;
  const { title: titles, scale: values } = words();
  const name = axisInWords(along);
  const title = spoken(options.title ?? titles.series(nameInWords(along)));
  const value = spoken(options.value ?? values[scale ?? "signed"]);
  const widest = ticks.reduce(
    (most, tick) => Math.max(most, widthOf(tick, { size: FONT_SIZE.label })),
    0,
  );
  const turned = ticks.length > 0 && widest > (width - 110) / ticks.length - 6;
  const below = turned ? 34 + 0.75 * widest : 50;
  const needed = Math.max(width, widthOf(title, { size: FONT_SIZE.title }) + 24);
  return {
    ...page(title, Math.ceil(needed), Math.ceil(TITLE_HEIGHT + 250 + below)),
    margin: {
      l: Math.max(68, turned ? 0.75 * widest : 0),
      r: 24,
      t: TITLE_HEIGHT + 8,
      b: below,
    },
    xaxis: {
      ...axis(name),
      ...(ticks.length > 0 && {
        tickvals: ticks.map((_, i) => i),
        ticktext: [...ticks],
        tickangle: turned ? -45 : 0,
      }),
    },
    yaxis: {
      ...axis(value),
      showgrid: true,
      gridcolor: "#e6e6e6",
      zeroline: true,
      zerolinecolor: "#999999",
      ...(isFromZeroToOne(scale) && { range: [0, 1.1] }),
    },
    legend: { x: 1.02, xanchor: "left", y: 1, bgcolor: "rgba(0,0,0,0)" },
  };
}
