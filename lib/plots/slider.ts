/**
 * One figure that changes as a slider moves, with no kernel behind it.
 *
 * @module
 */
import type { Figure, FigureLayout, PlotTrace } from "./figure.ts";
import { makeFigure } from "./make_figure.ts";
import { withoutInk } from "./style/ink.ts";
import type { PlotlyColours, PlotlyLayout } from "./plotly.ts";
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
 * @throws {RangeError} If there is no step, the start is none of them, or the numbers of
 * traces differ.
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
  { name, start }: SliderOptions,
): Figure {
  const active = start === undefined ? 0 : steps.findIndex(([label]) => label === start);
  const first = steps[active]?.[1];
  if (first === undefined) {
    throw new RangeError(
      `Cannot make a slider: its start must be a step, found ${start ?? "no step"}`,
    );
  }
  for (const [label, { data }] of steps) {
    if (data.length !== first.data.length) {
      throw new RangeError(
        `Cannot make a slider: every step needs ${first.data.length} traces, ` +
          `found ${data.length} at ${label}`,
      );
    }
  }
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
      sliders: [{
        active,
        currentvalue: { prefix: words().slider(name) },
        // The axis keeps its place above.
        pad: { t: (below?.b ?? 0) + 8, b: 0, l: aside, r: aside },
        steps: steps.map(([label]) => ({
          label,
          method: "animate",
          args: [[label], {
            mode: "immediate",
            frame: { duration: 0, redraw: true },
            transition: { duration: 0 },
          }],
        })),
      }],
    } satisfies PlotlyLayout,
    frames: steps.map(([label, { data }]) => ({
      name: label,
      data: data.map(withoutInks),
    })),
  });
}

/** Equal colours mean equal values in every step: each scale holds the values of all. */
function widestScales(figures: readonly Figure[]): FigureLayout {
  const layouts = figures.map(({ layout }) => layout);
  const names = Object.keys(layouts[0] ?? {}).filter((name) =>
    /^coloraxis\d*$/.test(name)
  );
  return Object.fromEntries(names.map((name) => {
    const scales = layouts.flatMap((layout) => (layout[name] ?? []) as PlotlyColours);
    return [name, {
      ...scales[0],
      cmin: Math.min(...scales.map(({ cmin }) => cmin)),
      cmax: Math.max(...scales.map(({ cmax }) => cmax)),
    }];
  }));
}

/** A trace without the ink of its numbers, which belongs to the scale of its own step. */
function withoutInks(trace: PlotTrace): PlotTrace {
  const { type, text } = trace;
  if (type !== "heatmap" || !Array.isArray(text)) return trace;
  return { ...trace, text: (text as string[][]).map((row) => row.map(withoutInk)) };
}
