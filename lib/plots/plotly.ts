/**
 * Plotly's own types, by which the plots check what they write. They stay inside: a figure
 * is plain data, and its users need none of them.
 *
 * @module
 */
import type { ColorBar, Layout, LayoutAxis, PlotData } from "plotly.js";

/** What Plotly takes as a trace; its types do not know all that a heatmap takes. */
export type PlotlyTrace = Omit<Partial<PlotData>, "text" | "hovertext"> & {
  text?: string | string[] | string[][];
  hovertext?: string | string[] | string[][];
  coloraxis?: string;
};

/** What Plotly takes as an axis. */
export type PlotlyAxis = Omit<Partial<LayoutAxis>, "labelalias">;

/** What Plotly takes as an axis of cells; its types know no names for numbers. */
export type PlotlyCellAxis = PlotlyAxis & { labelalias?: Record<string, string> };

/** What Plotly takes as colours that several traces share. */
export interface PlotlyColours {
  cmin: number;
  cmax: number;
  colorscale: [number, string][];
  showscale: boolean;
  colorbar?: Partial<ColorBar>;
}

/** What Plotly takes as a layout. */
export type PlotlyLayout = Partial<Layout>;
