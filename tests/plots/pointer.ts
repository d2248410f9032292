/**
 * What the pointer is told over a figure whose cells have no words of their own.
 *
 * @module
 */
import type { Figure, PlotTrace } from "../../lib/mod.ts";
import { axisOf } from "./layout.ts";

/** Puts a template together as Plotly does. */
export function toldAt(
  figure: Figure,
  trace: PlotTrace,
  row: number,
  column: number,
): string {
  const nameOf = (axis: unknown, start: unknown, cell: number) => {
    const { labelalias } = axisOf(figure, `${axis}`.replace(/^[xy]/, "$&axis"));
    return labelalias![(Number(start) || 0) + cell]!;
  };
  const known: Record<string, string> = {
    x: nameOf(trace["xaxis"], trace["x0"], column),
    y: nameOf(trace["yaxis"], trace["y0"], row),
    z: `${trace.z![row]![column]}`.replace("-", "−"),
    "fullData.name": `${trace.name}`,
  };
  return `${trace["hovertemplate"]}`.replace("<extra></extra>", "")
    .replaceAll(/%\{([\w.]+)\}/g, (_, name) => known[name]!);
}
