/**
 * Plotly's own words, as far as the plots use them, so that a checker sees whether they are
 * spelt as Plotly spells them. They stay inside: a figure is plain data, and its users need
 * none of them. A test holds them against Plotly's published types.
 *
 * @module
 */

/** How letters look; the size is in pixels. */
interface Font {
  family?: string;
  size?: number;
  color?: string;
}

/** Room at the sides, in pixels. */
interface Sides {
  l: number;
  r: number;
  t: number;
  b: number;
}

/** Which side of a thing stands at its place. */
type Across = "left" | "right";
type Down = "top" | "bottom";

type Dash = "solid" | "dash" | "dot" | "dashdot" | "longdash";

/** What Plotly takes as a trace. */
export interface PlotlyTrace {
  type?: "bar" | "heatmap" | "scatter";
  mode?: "lines" | "lines+markers" | "markers";
  name?: string;
  x?: number[];
  y?: number[];
  z?: (number | null)[][];
  xaxis?: string;
  yaxis?: string;
  coloraxis?: string;
  text?: string[] | string[][];
  texttemplate?: string;
  textfont?: Font;
  textposition?: "outside";
  constraintext?: "none";
  cliponaxis?: boolean;
  hovertext?: string[] | string[][];
  hoverinfo?: "text";
  marker?: { color: string; size?: number };
  line?: { color: string; width: number; dash: Dash };
  xgap?: number;
  ygap?: number;
  visible?: boolean;
}

/** What Plotly takes as an axis. */
export interface PlotlyAxis {
  title?: { text: string; standoff: number; font: Font };
  domain?: [number, number];
  anchor?: "x" | "y";
  range?: number[];
  fixedrange?: boolean;
  showgrid?: boolean;
  gridcolor?: string;
  zeroline?: boolean;
  zerolinecolor?: string;
  showline?: boolean;
  linecolor?: string;
  mirror?: boolean;
  ticks?: "";
  dtick?: number;
  nticks?: number;
  tickvals?: number[];
  ticktext?: string[];
  tickangle?: number;
  ticklabeloverflow?: "allow";
}

/** What Plotly takes as an axis of cells, which has names for numbers. */
export interface PlotlyCellAxis extends PlotlyAxis {
  labelalias?: Record<string, string>;
}

/** What Plotly takes as the bar that explains colours. */
export interface PlotlyColourBar {
  x: number;
  xanchor: Across;
  xpad: number;
  y: number;
  yanchor: Down;
  ypad: number;
  lenmode: "pixels";
  len: number;
  thickness: number;
  outlinewidth: number;
  nticks: number;
  ticklabeloverflow: "allow";
}

/** What Plotly takes as colours that several traces share. */
export interface PlotlyColours {
  cmin: number;
  cmax: number;
  colorscale: [number, string][];
  showscale: boolean;
  colorbar?: PlotlyColourBar;
}

/** What Plotly takes as words that stand in a figure. */
export interface PlotlyNote {
  text?: string;
  font?: Font;
  align?: Across;
  showarrow: boolean;
  xref: "paper";
  x: number;
  xanchor: Across;
  yref: "paper";
  y: number;
  yanchor: Down;
  borderpad: number;
}

/** What Plotly takes as a line, or as a frame. */
export interface PlotlyLine {
  type: "line" | "rect";
  line: { color: string; width: number };
  xref?: "x" | "x domain";
  x0: number;
  x1: number;
  yref?: "y" | "y domain";
  y0: number;
  y1: number;
}

/** What Plotly takes as buttons, or as a menu. */
export interface PlotlyMenu {
  type: "buttons" | "dropdown";
  direction: "right" | "down";
  x?: number;
  xanchor?: Across;
  y?: number;
  yanchor?: Down;
  pad?: Sides;
  showactive: boolean;
  buttons: {
    label: string;
    method: "restyle" | "relayout";
    args: Record<string, unknown>[];
  }[];
}

/** What Plotly takes as a slider. */
export interface PlotlySlider {
  active: number;
  currentvalue: { prefix: string };
  pad: Sides;
  steps: {
    label: string;
    method: "animate";
    args: [string[], {
      mode: "immediate";
      frame: { duration: number; redraw: boolean };
      transition: { duration: number };
    }];
  }[];
}

/** What Plotly takes as a layout; further axes are `xaxis2`, `coloraxis2` and so on. */
export interface PlotlyLayout {
  title?: {
    text: string;
    font: Font;
    x: number;
    xref: "container";
    xanchor: Across;
    y: number;
    yref: "container";
    yanchor: Down;
    pad: Sides;
  };
  width?: number;
  height?: number;
  margin?: Partial<Sides> & { autoexpand?: boolean };
  font?: Font;
  paper_bgcolor?: string;
  plot_bgcolor?: string;
  hoverlabel?: { font: Font; align: Across };
  showlegend?: boolean;
  legend?: { x: number; xanchor: Across; y: number; bgcolor: string };
  barmode?: "group" | "relative";
  bargap?: number;
  xaxis?: PlotlyAxis;
  yaxis?: PlotlyAxis;
  annotations?: PlotlyNote[];
  shapes?: PlotlyLine[];
  updatemenus?: PlotlyMenu[];
  sliders?: PlotlySlider[];
}
