/**
 * Figures to be drawn in tests: written out, so that they change with no plot.
 *
 * @module
 */
import type { Figure } from "../../lib/plots/figure.ts";

/** Two queries, three keys, Chinese tokens, numbers in the cells, a colour bar. */
export const heatmap: Figure = {
  data: [{
    type: "heatmap",
    z: [[0.125, 0.25, 0.625], [0.5, 0.5, null]],
    x: ["动物", "它", "睡"],
    y: ["animal", "it"],
    zmin: 0,
    zmax: 1,
    colorscale: [[0, "#ffffff"], [1, "#08306b"]],
    texttemplate: "%{z:.2f}",
    xgap: 1,
    ygap: 1,
    colorbar: { title: { text: "weight" } },
  }],
  layout: {
    title: { text: "Where each query looks" },
    xaxis: { title: { text: "key" } },
    yaxis: { title: { text: "query" }, autorange: "reversed" },
    width: 420,
    height: 300,
  },
};

/** Two curves, a legend, an annotation with an arrow. */
export const lines: Figure = {
  data: [
    { type: "scatter", mode: "lines", name: "scaled", x: [0, 1, 2], y: [0, 1, 0.5] },
    { type: "scatter", mode: "lines", name: "unscaled", x: [0, 1, 2], y: [0, 2, 1.5] },
  ],
  layout: {
    title: { text: "Two curves & <b>a</b> sup<sup>2</sup>" },
    annotations: [{ x: 1, y: 2, text: "the peak", ax: 40, ay: 20, arrowhead: 2 }],
    paper_bgcolor: "rgba(0,0,0,0)",
  },
};

/** A bar chart with frames and a slider. */
export const slider: Figure = {
  data: [{ type: "bar", x: ["a", "b"], y: [1, 2] }],
  layout: {
    sliders: [{
      active: 1,
      currentvalue: { prefix: "temperature: " },
      steps: ["0.5", "1", "2"].map((label) => ({
        label,
        method: "animate",
        args: [[label], { mode: "immediate" }],
      })),
    }],
  },
  frames: ["0.5", "1", "2"].map((name, i) => ({ name, data: [{ y: [i, 2 - i] }] })),
};
