/**
 * Plotly for the page of a front end, without a network.
 *
 * @module
 */
import { gzipSync } from "node:zlib";
import { liveScript } from "./live_script.ts";
import loadPlotly from "./load_plotly.js" with { type: "text" };

/**
 * The part of a page that makes its figures live, those that are there and those to come.
 *
 * @returns A script that holds Plotly, in less than a megabyte: kernels now and then
 * garble longer messages.
 */
export function plotlyLoader(): string {
  const packed = gzipSync(liveScript, { level: 9 }).toString("base64");
  return `<script>\n${loadPlotly.replace("PACKED", packed)}</script>`;
}
