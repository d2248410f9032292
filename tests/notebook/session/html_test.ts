import { html, svg } from "../../../lib/notebook/mod.ts";
import { describe, plotOf, tensor } from "../../../lib/mod.ts";
import { assert, assertEquals, assertRejects } from "../../assert.ts";
import { heatmap, lines, slider } from "../figures.ts";
import { openLive } from "../live_page.ts";

const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);

Deno.test("html() is a page in which the figure is live, with its words", async () => {
  const { window, count } = await openLive(await html(slider));
  assertEquals(count(".js-plotly-plot .main-svg") > 0, true);
  assertEquals(count("img[hidden]"), 1);
  const live = window.document.querySelector(".headlight-live");
  assertEquals(live.getAttribute("aria-label"), describe(slider));
});

Deno.test("html() holds the picture, and without a script nothing else", async () => {
  const page = await html(heatmap, { live: false });
  const { window, count } = await openLive(page);
  assertEquals([count("img"), count("[hidden]"), count(".headlight-live")], [1, 0, 0]);
  const source: string = window.document.querySelector("img").src;
  const picture = Uint8Array.fromBase64(source.slice(source.indexOf(",") + 1));
  assertEquals(new TextDecoder().decode(picture), await svg(heatmap));
  assert(page.length < 50_000);
});

Deno.test("html() asks for nothing: no address in it but the names of standards", async () => {
  const page = await html(weights, { live: false });
  assertEquals(page.match(/\bhttps?:[^"'\s]*|\b(?:src|href)="(?!data:)/g), null);
  const { window } = await openLive(await html(weights));
  for (const tag of ["link", "iframe", "script[src]", "base", "object"]) {
    assertEquals(window.document.querySelectorAll(tag).length, 0, tag);
  }
  const policy = window.document.querySelector("meta[http-equiv]").content;
  assert(policy.startsWith("default-src 'none';"));
});

Deno.test("html() of a tensor is that of its plot, with the same bytes each time", async () => {
  const page = await html(weights);
  assertEquals(page === await html(plotOf(weights)), true);
});

Deno.test("html() takes a title, and no text breaks the page", async () => {
  const text = "</title></script><script>alert(1)</script><!-- & <b>bold</b>";
  const figure = { data: lines.data, layout: { title: { text } } };
  for (const options of [{ title: text }, {}]) {
    const { window, count } = await openLive(await html(figure, options));
    assertEquals(count("script"), 3);
    assertEquals(count(".js-plotly-plot"), 1);
    const title = options.title ?? "alert(1)bold";
    assertEquals(window.document.title, title);
  }
  const { window } = await openLive(await html(lines, { live: false }));
  assertEquals(window.document.title, "Two curves & a sup2");
});

Deno.test("html() refuses an option that it does not know", async () => {
  await assertRejects(
    // @ts-expect-error: it is called title
    () => html(weights, { titel: "Weights" }),
    TypeError,
    "Cannot make a page: the options must be { title, live }",
  );
});
