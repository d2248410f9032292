/**
 * Outputs that make a cleaner of HTML, of drawings or of terminals go on and on.
 *
 * @module
 */
import { often } from "./often.ts";

const html = (markup: string) => ({ "text/html": markup });
const svg = (markup: string) => ({ "image/svg+xml": markup });
const nested = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
const figure = (json: string, picture = "<svg></svg>") =>
  html(
    '<div class="headlight-figure">\n' +
      `<img src="data:image/svg+xml;base64,${btoa(picture)}" alt="a" style="">\n` +
      `<script type="application/json">${json}</script>\n</div>`,
  );

/** What is in it, and the data by their types. */
export const HOSTILE_OUTPUTS: readonly (readonly [name: string, data: unknown])[] = [
  ["elements that open", html(often("<div><b>"))],
  ["styles", html(often('<p style="margin:1px">'))],
  ["a style without an end", html(`<p style="margin:${often("1")}">x</p>`)],
  ["attributes", html(`<p ${often("a b=1 ")}>x</p>`)],
  ["signs of tags", html(often("<"))],
  ["comments that open", html(often("<!--"))],
  ["frames in frames", html(often("<iframe>"))],
  ["what is no script", html(often("<p><noscript></p>"))],
  ["drawings that open", html(often("<svg>"))],
  ["a picture that is none", html(`<img src="data:image/png;base64,${often("A")}!">`)],
  ["a drawing that is deep", svg(`<svg>${"<g>".repeat(20_000)}`)],
  ["a drawing with a style", svg(`<svg><g style="${often("fill:#222;")}"/></svg>`)],
  ["formulas in formulas", { "text/latex": `$${"{".repeat(9000)}x${"}".repeat(9000)}$` }],
  ["Markdown", { "text/markdown": often("*_**__[![<b>$", 20_000) }],
  ["returns", { "text/plain": often("a\r") }],
  ["backspaces", { "text/plain": `${often("a", 45_000)}${often("\b", 45_000)}` }],
  ["escapes", { "text/plain": often("\u001b[1;2;") }],
  ["data in data", { "application/json": JSON.parse(nested) }],
  ["a figure that is deep", figure(`{"data":${nested},"layout":{}}`)],
  ["a figure without a layout", figure('{"data":[null],"layout":null}')],
  ["a figure without a size", figure('{"data":[],"layout":{"width":1e999}}')],
  ["a figure without a picture", figure('{"data":[],"layout":{}}', "none")],
];
