/**
 * One figure that changes as a slider moves, with no kernel behind it.
 *
 * @module
 */
import type { Figure } from "./figure.ts";
import type { PlotlyLayout } from "./plotly.ts";

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
 * @param steps Figures by the label of their step, in order. All have the same traces, and
 * the layout of the first one counts.
 * @param options What the slider changes, and where it starts.
 * @throws {RangeError} If there is no step, or the start is none of them.
 *
 * @example Three temperatures
 * ```ts
 * import { bars, map, type Figure, slider, softmax, tensor } from "@headlight/attention";
 *
 * const scores = tensor(["key"], [1, 2, 3]);
 * const steps: Record<string, Figure> = {};
 * for (const temperature of [0.5, 1, 2]) {
 *   steps[`${temperature}`] = bars(softmax(map(scores, (s) => s / temperature), "key"));
 * }
 *
 * const figure = slider(steps, { name: "temperature", start: "1" });
 * ```
 */
export function slider(
  steps: Readonly<Record<string, Figure>> | ReadonlyMap<string, Figure>,
  { name, start }: SliderOptions,
): Figure {
  const all = steps instanceof Map ? [...steps] : Object.entries(steps);
  const active = start === undefined ? 0 : all.findIndex(([label]) => label === start);
  const first = all[active]?.[1];
  if (first === undefined) {
    throw new RangeError(
      `Cannot make a slider: its start must be a step, found ${start ?? "no step"}`,
    );
  }
  const { height = 360, margin } = first.layout;
  const below = margin as PlotlyLayout["margin"];
  return {
    ...first,
    layout: {
      ...first.layout,
      height: height + ROOM,
      margin: { ...below, b: (below?.b ?? 0) + ROOM },
      sliders: [{
        active,
        currentvalue: { prefix: `${name}: ` },
        // The axis keeps its place above.
        pad: { t: (below?.b ?? 0) + 8, b: 0, l: 0, r: 0 },
        steps: all.map(([label]) => ({
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
    frames: all.map(([label, { data }]) => ({ name: label, data })),
  };
}
