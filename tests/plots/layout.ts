/**
 * What the layout of a figure says, for tests to ask. A figure is plain JSON; these are
 * the parts of it that the tests read.
 *
 * @module
 */
import type { Figure } from "../../lib/mod.ts";

/** An axis, as Plotly reads it. */
export interface Axis {
  title: { text: string };
  domain: [number, number];
  range: [number, number];
  ticktext?: string[];
  tickvals?: number[];
  tickangle?: number;
  dtick?: number;
  labelalias?: Record<string, string>;
}

/** The colours that panels share. */
export interface Colours {
  cmin: number;
  cmax: number;
  colorscale: [number, string][];
  showscale: boolean;
}

/** The title above a panel. */
export interface Heading {
  text: string;
  x: number;
  y: number;
}

/** A row of buttons. */
export interface Menu {
  buttons: { label: string; method: string; args: [{ visible: boolean[] }] }[];
}

/** The axis of this name, such as `xaxis2`. */
export function axisOf({ layout }: Figure, name: string): Axis {
  return layout[name] as Axis;
}

/** The colours of this name, such as `coloraxis`. */
export function coloursOf({ layout }: Figure, name = "coloraxis"): Colours {
  return layout[name] as Colours;
}

/** The titles above the panels, in order. */
export function headingsOf({ layout }: Figure): Heading[] {
  // The others are the names of the bars that explain colours.
  return (layout["annotations"] as Heading[]).filter(({ text }) =>
    text.startsWith("<b>")
  );
}

/** The rows of buttons, if there are any. */
export function menusOf({ layout }: Figure): Menu[] {
  return (layout["updatemenus"] ?? []) as Menu[];
}
