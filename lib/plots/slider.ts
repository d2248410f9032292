/**
 * One figure that changes as a slider moves, with no kernel behind it.
 *
 * @module
 */
import { expectArguments } from "../tensor/checks/expect.ts";
import { quote } from "../tensor/checks/kind_of.ts";
import { spoken } from "../text/spoken.ts";
import { expectChoices } from "./checks/expect_choices.ts";
import { expectSteps } from "./checks/expect_steps.ts";
import type { Figure, FigureLayout, PlotTrace } from "./figure.ts";
import { nameInWords } from "./labels.ts";
import { makeFigure } from "./make_figure.ts";
import type { PlotlyColours, PlotlyLayout, PlotlySlider } from "./plotly.ts";
import { withoutInk } from "./style/ink.ts";
import { escapeText } from "./text.ts";
import { words } from "./words/words.ts";

/** What can be chosen for a slider. */
export interface SliderOptions {
  /** What the slider changes, such as `temperature`. */
  readonly name: string;
  /** The step that is seen at first; the first one without it. */
  readonly start?: string;
}

/** The height of the slider, in pixels. */
const ROOM = 84;

/**
 * Puts figures of the same kind on a slider. The steps are part of the figure, so it moves
 * in a saved page too.
 *
 * @param steps Figures with the labels of their steps, in order. All have the same traces, and
 * the layout of the first one counts; its scales of colours hold the values of all.
 * @param options What the slider changes, and where it starts.
 * @throws {TypeError} If a step is no figure with a label of its own, or an option is not one
 * of these.
 * @throws {RangeError} If there is no step, the start is none of them, or their traces differ
 * in kind or number.
 *
 * @example Three temperatures
 * ```ts
 * import { bars, map, slider, softmax, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["key"], [1, 2, 3]);
 * const at = (temperature: number) =>
 *   bars(softmax(map(scores, (score) => score / temperature), "key"));
 *
 * const figure = slider([["0.5", at(0.5)], ["1", at(1)], ["2", at(2)]], {
 *   name: "temperature",
 *   start: "1",
 * });
 * ```
 */
export function slider(
  steps: readonly (readonly [label: string, figure: Figure])[],
  options: SliderOptions,
): Figure {
  expectArguments("make a slider", arguments.length, 2);
  expectSteps(steps);
  expectChoices("make a slider", options, ["name", "start"], ["name"]);
  const { name, start = steps[0]![0] } = options;
  const active = steps.findIndex(([label]) => label === start);
  if (active < 0) {
    throw new RangeError(
      `Cannot make a slider: its start must be a step, found ${quote(start)}`,
    );
  }
  const [, first] = steps[active]!;
  const { height = 360, margin } = first.layout;
  const below = margin as PlotlyLayout["margin"];
  const aside = (below?.l ?? 0) > 0 ? 0 : 12;
  return makeFigure({
    ...first,
    layout: {
      ...first.layout,
      ...widestScales(steps.map(([, figure]) => figure)),
      height: height + ROOM,
      margin: { ...below, b: (below?.b ?? 0) + ROOM },
      sliders: [
        {
          active,
          currentvalue: { prefix: words().slider(nameInWords(spoken(name))) },
          // The axis keeps its place above.
          pad: { t: (below?.b ?? 0) + 8, b: 0, l: aside, r: aside },
          steps: steps.map(([label]) => ({
            label: escapeText(spoken(label)),
            method: "animate",
            args: [[label], {
              mode: "immediate",
              frame: { duration: 0, redraw: true },
              transition: { duration: 0 },
            }],
          })),
        } satisfies PlotlySlider,
      ],
    },
    frames: steps.map(([label, { data }]) => ({
      name: label,
      data: data.map(withoutInks),
    })),
  });
}

/** Equal colours mean equal values in every step: each scale holds the values of all. */
function widestScales(figures: readonly Figure[]): FigureLayout {
  const layouts = figures.map(({ layout }) => layout);
  const names = Object.keys(layouts[0]!).filter((name) => /^coloraxis\d*$/.test(name));
  return Object.fromEntries(names.flatMap((name) => {
    const scales = layouts.map((layout) => layout[name] as PlotlyColours | undefined);
    // A figure of somebody's own may leave the ends to Plotly.
    const ends = scales.flatMap((scale) => [scale?.cmin, scale?.cmax]);
    if (!ends.every((end) => typeof end === "number")) return [];
    return [[name, {
      ...scales[0],
      cmin: ends.reduce((least, end) => Math.min(least, end)),
      cmax: ends.reduce((most, end) => Math.max(most, end)),
    }]];
  }));
}

/** A trace without the ink of its numbers, which belongs to the scale of its own step. */
function withoutInks(trace: PlotTrace): PlotTrace {
  const { type, text } = trace;
  return type === "heatmap" && text !== undefined
    ? { ...trace, text: eachText(text, withoutInk) as string[][] }
    : trace;
}

/** The texts of a figure, which may be somebody's own, changed one by one. */
function eachText(texts: unknown, change: (text: string) => string): unknown {
  if (Array.isArray(texts)) return texts.map((inner) => eachText(inner, change));
  return typeof texts === "string" ? change(texts) : texts;
}
