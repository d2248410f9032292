/**
 * What makes figures live in any page: Plotly, and the house's own script.
 *
 * @module
 */
import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import makeLive from "./make_live.js" with { type: "text" };

/** One script that makes the figures of a page live, those that are there and those to come. */
export const liveScript = `${plotly}\n${makeLive}`;
