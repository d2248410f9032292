/*
 * Figures on narrow screens.
 */
import { narrowChart } from "./narrow_chart.js";
import { stacked } from "./stacked.js";

/** A figure as a narrow page shows it: the same one, if it needs no other layout. */
export function narrow(figure) {
  const layout = stacked(figure.layout)?.layout;
  return layout === undefined ? narrowChart(figure) ?? figure : { ...figure, layout };
}
