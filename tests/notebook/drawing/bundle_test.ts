import { JSDOM } from "jsdom";
import { figureBundle } from "../../../lib/notebook/drawing/bundle.ts";
import { figureIn } from "../../../lib/notebook/drawing/saved_figure.ts";
import { staticPicture } from "../../../lib/notebook/drawing/static_picture.ts";
import { describe } from "../../../lib/plots/describe.ts";
import { assert, assertEquals, assertRejects } from "../../assert.ts";
import { heatmap, lines, slider } from "../figures.ts";

Deno.test("figureIn() gives back what figureBundle() put in", async () => {
  for (const figure of [heatmap, lines, slider]) {
    const bundle = await figureBundle(figure);
    const alt = describe(figure);
    assertEquals(bundle["text/plain"], alt);
    assertEquals(figureIn(bundle["text/html"]), {
      figure,
      picture: await staticPicture(figure),
      alt,
    });
  }
});

Deno.test("figureBundle() gives the same bytes each time, and no form that front ends lack", async () => {
  const bundle = await figureBundle(heatmap);
  assertEquals(await figureBundle(heatmap), bundle);
  assertEquals(Object.keys(bundle), ["text/html", "text/plain"]);
});

Deno.test("a figure's words cannot end the script or the attribute they stand in", async () => {
  const text = 'a </script><script>alert(1)</script> <!-- " > & &quot; \u2028\u2029 b';
  const figure = { data: [], layout: { title: { text } } };
  const html = (await figureBundle(figure))["text/html"];
  assertEquals(figureIn(html)?.figure, figure);

  const { document } = new JSDOM(html).window;
  assertEquals(document.querySelectorAll("script").length, 2);
  assertEquals(document.querySelectorAll(".headlight-figure > img").length, 1);
  assertEquals(document.body.textContent.includes("alert"), true);
  const json = document.querySelector("script[type='application/json']").textContent;
  assertEquals(JSON.parse(json), figure);
  assert(!/[<\u2028\u2029]/.test(json));
  assertEquals(document.querySelector("img").alt, describe(figure));
});

Deno.test("figureBundle() shows what is saved: one picture for a typed array and an array", async () => {
  const y = [0.1, 0.2, 0.30000001192092896];
  const figure = (y: unknown) => ({
    data: [{ type: "bar", y: y as number[] }],
    layout: {},
  });
  const bundle = await figureBundle(figure(Float32Array.from(y)));
  const saved = figureIn(bundle["text/html"])?.figure;
  assertEquals(saved, figure([0.1, 0.2, 0.3]));
  assertEquals((await figureBundle(saved!))["text/html"], bundle["text/html"]);
});

Deno.test("figureIn() finds nothing in what others wrote", async () => {
  const { "text/html": html } = await figureBundle(lines);
  const json = /<script type="application\/json">.*?<\/script>/;
  for (
    const other of [
      "",
      "<b>no figure</b>",
      ` ${html}`,
      `<script>alert(1)</script>${html}`,
      html.replace("headlight-figure", "another-figure"),
      html.replace("<img ", '<img onerror="alert(1)" '),
      html.replace("data:image/svg+xml;base64,", "https://example.org/"),
      html.replace("base64,", "base64,="),
      html.replace(json, '<script type="application/json">{"data":</script>'),
      html.replace(
        json,
        '<script type="application/json">{"data":1,"layout":{}}</script>',
      ),
      html.replace(json, '<script type="application/json">{"data":[]}</script>'),
      html.replace(json, '<script type="application/json">null</script>'),
    ]
  ) assertEquals(figureIn(other), undefined, other.slice(0, 80));
});

Deno.test("figureBundle() refuses what it cannot draw", async () => {
  await assertRejects(
    () => figureBundle({ data: [{ type: "surface" }], layout: {} }),
    TypeError,
    "Cannot draw trace 0",
  );
});
