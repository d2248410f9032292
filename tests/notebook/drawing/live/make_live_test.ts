import { gunzipSync } from "node:zlib";
import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import makeLive from "../../../../lib/notebook/drawing/live/make_live.js" with {
  type: "text",
};
import { figureBundle } from "../../../../lib/notebook/drawing/bundle.ts";
import { plotlyLoader } from "../../../../lib/notebook/drawing/live/plotly_loader.ts";
import { figureIn } from "../../../../lib/notebook/drawing/saved_figure.ts";
import { html as htmlOf } from "../../../../lib/notebook/mod.ts";
import { describe } from "../../../../lib/plots/describe.ts";
import { assert, assertEquals } from "../../../assert.ts";
import { slider } from "../../figures.ts";
import { openLive } from "../../live_page.ts";

const LIVE = `<script>${plotly}</script><script>${makeLive}</script>`;

const html = (await figureBundle(slider))["text/html"];

Deno.test("figures become live, those before Plotly came and those after", async () => {
  const { window, count } = await openLive(html + LIVE + html);
  assertEquals(count(".headlight-figure .js-plotly-plot"), 2);
  assertEquals([count("img"), count("img[hidden]")], [2, 2]);
  assertEquals(count(".slider-container"), 2);
  assertEquals(count(".headlight-still"), 0);
  const live = window.document.querySelector(".headlight-live");
  assertEquals(live.getAttribute("role"), "group");
  assertEquals(live.getAttribute("aria-label"), describe(slider));
});

Deno.test("without Plotly the picture stays, and says in a line how it becomes live", async () => {
  const { window, count } = await openLive(html);
  assertEquals(count(".headlight-figure > img"), 1);
  const line = window.document.querySelector(".headlight-still").textContent;
  assertEquals(line, "To make this figure live, run the cell that calls notebook().");
  // Where scripts may not run it is there too.
  assert(html.replace(/<script.*?<\/script>/gs, "").includes(line));
});

Deno.test("a figure of the book and a page of its own say nothing of cells", async () => {
  assertEquals(figureIn(html)!.picture.includes("notebook()"), false);
  const page = await htmlOf(slider);
  assert(page.includes("headlight-figure") && !page.includes("notebook()"));
});

Deno.test("a figure that cannot be drawn live stays a picture, the others do not", async () => {
  const broken = html.replace('"data":[', '"data":[,');
  const { count } = await openLive(broken + LIVE + html);
  assertEquals(count(".headlight-figure > img:not([hidden])"), 1);
  assertEquals(count(".headlight-live"), 1);
});

Deno.test("a figure shrinks to the least size, or a little more if it is seen whole then", async () => {
  const { window } = await openLive(LIVE);
  const widthOf = async (width: number) => {
    const place = window.document.body.appendChild(window.document.createElement("div"));
    Object.defineProperty(place, "clientWidth", { value: 328 });
    const figure = { data: [], layout: { width, height: 100 } };
    await new Promise((done) =>
      window.plQueue.push(async (draw: (place: unknown, how: unknown) => unknown) =>
        done(await draw(place, { figure, words: "", least: 0.68 }))
      )
    );
    return place.querySelector(".headlight-live").style.width;
  };
  assertEquals(await widthOf(300), "300px");
  assertEquals(await widthOf(400), "328px");
  assertEquals(await widthOf(530), "328px");
  assertEquals(await widthOf(540), "367px");
});

Deno.test("a figure whose script runs twice is drawn once", async () => {
  const script = /<script>[^<]*<\/script>\n<\/div>$/.exec(html)![0];
  const { count } = await openLive(
    html.replace(script, script.replace("</div>", script)) + LIVE,
  );
  assertEquals(count(".headlight-live"), 1);
});

Deno.test("a figure finds its place when its script runs elsewhere and is taken away", async () => {
  const { window, count } = await openLive(LIVE);
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
  assertEquals(source, `${plotly}\n${makeLive}`);
});
