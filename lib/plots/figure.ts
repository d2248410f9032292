/**
 * What a plot returns and `show` displays.
 *
 * @module
 */

/** One drawn thing of a figure, in Plotly's words. */
export interface PlotTrace {
  /** How it is drawn, such as `"heatmap"`, `"bar"` or `"scatter"`. */
  readonly type: string;
  /** What it is called. */
  readonly name?: string;
  /** Positions across. */
  readonly x?: readonly (number | string | null)[];
  /** Positions up. */
  readonly y?: readonly (number | string | null)[];
  /** Values that are shown as colours; `null` has none. */
  readonly z?: readonly (readonly (number | null)[])[];
  /** What is written on each point or cell. */
  readonly text?: string | readonly string[] | readonly (readonly string[])[];
  /** What is said about each point or cell under the pointer. */
  readonly hovertext?: string | readonly string[] | readonly (readonly string[])[];
  /** Lines, markers or text, for a scatter. */
  readonly mode?: string;
  /** Whether it is seen at first. */
  readonly visible?: boolean;
  /** Everything else that Plotly knows. */
  readonly [attribute: string]: unknown;
}

/** How a figure is drawn, in Plotly's words. */
export interface FigureLayout {
  /** What is seen, in a sentence. */
  readonly title?: { readonly text?: string; readonly [attribute: string]: unknown };
  /** In pixels. */
  readonly width?: number;
  /** In pixels. */
  readonly height?: number;
  /** Everything else that Plotly knows. */
  readonly [attribute: string]: unknown;
}

/**
 * A Plotly figure: plain JSON, with nothing in it that only a browser has.
 *
 * `Plotly.newPlot(element, figure)` draws it in any page. In a notebook, one that a plot
 * gave shows itself as the last expression of a cell; a copy of it is data and no more.
 *
 * @example Every plot of the library gives one
 * ```ts
 * import { bars, type Figure, tensor } from "@headlight/attention";
 *
 * const figure: Figure = bars(tensor(["key"], [0.2, 0.5, 0.3]), { title: "Weights" });
 * ```
 */
export interface Figure {
  /** What is drawn. */
  readonly data: readonly PlotTrace[];
  /** How it is drawn. */
  readonly layout: FigureLayout;
  /** The steps of an animation, for a figure that has a slider. */
  readonly frames?: readonly { readonly [attribute: string]: unknown }[];
  /** The buttons and the behaviour of the live plot. */
  readonly config?: { readonly [attribute: string]: unknown };
}
