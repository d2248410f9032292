/**
 * What a plot returns and `show` displays.
 *
 * @module
 */
import type { Config, Frame, Layout, PlotData } from "plotly.js";

/**
 * A Plotly figure: plain JSON, with nothing that only a browser has.
 *
 * `Plotly.newPlot(element, figure)` draws it in any page.
 *
 * @example Every plot of the library gives one
 * ```ts
 * import { bars, type Figure, tensor } from "@headlight/attention";
 *
 * const figure: Figure = bars(tensor(["key"], [0.2, 0.5, 0.3]), { title: "Weights" });
 * ```
 */
export interface Figure {
  /** The traces: what is drawn. */
  readonly data: Partial<PlotData>[];
  /** The axes, the title, the size: how it is drawn. */
  readonly layout: Partial<Layout>;
  /** The steps of an animation, for figures that have a slider. */
  readonly frames?: Partial<Frame>[];
  /** The buttons and behaviour of the live plot. */
  readonly config?: Partial<Config>;
}
