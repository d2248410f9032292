import { gunzipSync } from "node:zlib";
import { JSDOM, VirtualConsole } from "jsdom";
import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import liveFigures from "../../lib/notebook/drawing/live/live_figures.js" with {
  type: "text",
};
import { figureBundle } from "../../lib/notebook/drawing/bundle.ts";
import { plotlyLoader } from "../../lib/notebook/drawing/live/plotly_loader.ts";
import { describe } from "../../lib/plots/describe.ts";
import { assert, assertEquals } from "../assert.ts";
import { slider } from "./figures.ts";

const LIVE = `<script>${plotly}</script><script>${liveFigures}</script>`;

/** A page in which scripts run, with what jsdom lacks of a browser. */
async function open(html: string) {
  const { window } = new JSDOM(html, {
    runScripts: "dangerously",
    virtualConsole: new VirtualConsole(),
    beforeParse(window: { SVGElement: { prototype: object }; ResizeObserver: unknown }) {
      Object.assign(window.SVGElement.prototype, { getBBox: () => ({}) });
      window.ResizeObserver = class {
        observe() {}
      };
    },
  });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const count = (selector: string): number =>
    window.document.querySelectorAll(selector).length;
  return { window, count };
}

const html = (await figureBundle(slider))["text/html"];

Deno.test("figures become live, those before Plotly came and those after", async () => {
  const { window, count } = await open(html + LIVE + html);
  assertEquals(count(".headlight-figure .js-plotly-plot"), 2);
  assertEquals(count("img"), 0);
  assertEquals(count(".slider-container"), 2);
  const live = window.document.querySelector(".js-plotly-plot");
  assertEquals(live.getAttribute("role"), "img");
  assertEquals(live.getAttribute("aria-label"), describe(slider));
});

Deno.test("without Plotly the picture stays", async () => {
  const { count } = await open(html);
  assertEquals(count(".headlight-figure > img"), 1);
});

Deno.test("a figure that cannot be drawn live stays a picture, the others do not", async () => {
  const broken = html.replace('"data":[', '"data":[,');
  const { count } = await open(broken + LIVE + html);
  assertEquals(count(".headlight-figure > img"), 1);
  assertEquals(count(".js-plotly-plot"), 1);
});

Deno.test("a figure finds its place when its script runs elsewhere and is taken away", async () => {
  const { window, count } = await open(LIVE);
  const { document } = window;
  // As VS Code does: scripts do not run where they are written, copies are run at the end.
  const output = document.createElement("div");
  document.body.append(output);
  output.innerHTML = html;
  for (const script of [...output.querySelectorAll("script")]) {
    const copy = document.createElement("script");
    copy.text = script.text;
    copy.type = script.type;
    output.append(copy);
    copy.remove();
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  assertEquals(count(".headlight-figure .js-plotly-plot"), 1);
});

Deno.test("plotlyLoader() holds the bundle in one message of less than a megabyte", () => {
  const loader = plotlyLoader();
  assert(loader.length < 1_000_000);
  assertEquals(loader.match(/<\/?script>/g), ["<script>", "</script>"]);
  const [, packed = ""] = /atob\("([^"]*)"\)/.exec(loader) ?? [];
  const source = new TextDecoder().decode(gunzipSync(Uint8Array.fromBase64(packed)));
  assertEquals(source, `${plotly}\n${liveFigures}`);
});
