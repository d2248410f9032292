import type {
  Annotations,
  ColorBar,
  Layout,
  LayoutAxis,
  PlotData,
  Shape,
  Slider,
  UpdateMenu,
} from "plotly.js";
import type * as own from "../../lib/plots/plotly.ts";
import { assertEquals } from "../assert.ts";

/** Plotly's published types do not know all that a heatmap takes. */
type Trace = Omit<PlotData, "text" | "hovertext"> & {
  text: string | string[] | string[][];
  hovertext: string | string[] | string[][];
  coloraxis: string;
};

/** What the plots' types know and Plotly's do not: a name that is there, or other values. */
type Unknown<Own, Theirs> =
  | Exclude<keyof Own, keyof Theirs>
  | { [K in keyof Own & keyof Theirs]: Own[K] extends Theirs[K] ? never : K }[
    keyof Own & keyof Theirs
  ];

/** Whether there is nothing; a checker knows, so that the values below must be true. */
type IsNothing<T> = [T] extends [never] ? true : false;

const spelt: {
  trace: IsNothing<Unknown<Required<own.PlotlyTrace>, Trace>>;
  axis: IsNothing<Unknown<Required<own.PlotlyAxis>, Partial<LayoutAxis>>>;
  bar: IsNothing<Unknown<own.PlotlyColourBar, Partial<ColorBar>>>;
  note: IsNothing<Unknown<Required<own.PlotlyNote>, Partial<Annotations>>>;
  line: IsNothing<Unknown<Required<own.PlotlyLine>, Partial<Shape>>>;
  menu: IsNothing<Unknown<Required<own.PlotlyMenu>, Partial<UpdateMenu>>>;
  slider: IsNothing<Unknown<own.PlotlySlider, Partial<Slider>>>;
  layout: IsNothing<Unknown<Required<own.PlotlyLayout>, Partial<Layout>>>;
  misspelt: IsNothing<Unknown<{ tickangel: number }, LayoutAxis>>;
  mistaken: IsNothing<Unknown<{ tickangle: string }, LayoutAxis>>;
} = {
  trace: true,
  axis: true,
  bar: true,
  note: true,
  line: true,
  menu: true,
  slider: true,
  layout: true,
  misspelt: false,
  mistaken: false,
};

Deno.test("the plots' own types of figures are Plotly's, as a checker says", () => {
  assertEquals(spelt.layout, true);
});
