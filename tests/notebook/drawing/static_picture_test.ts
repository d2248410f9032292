import { JSDOM } from "jsdom";
import plotly from "plotly.js-cartesian-dist-min/plotly-cartesian.min.js" with {
  type: "text",
};
import { TRACE_TYPES } from "../../../lib/notebook/drawing/plain_figure.ts";
import { staticPicture } from "../../../lib/notebook/drawing/static_picture.ts";
import type { Figure } from "../../../lib/plots/figure.ts";
import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "../../assert.ts";
import { heatmap, lines, slider } from "../figures.ts";

const { DOMParser } = new JSDOM("").window;

/** A picture as a browser reads it: it must be well-formed. */
function read(picture: string) {
  const { documentElement } = new DOMParser().parseFromString(picture, "image/svg+xml");
  assertEquals(documentElement.nodeName, "svg");
  const texts = [...documentElement.querySelectorAll("text")]
    .map((text: { textContent: string }) => text.textContent);
  const count = (selector: string) => documentElement.querySelectorAll(selector).length;
  return { texts, count };
}

// Not called .svg, so that no formatter changes it. After a change that is meant, of
// Plotly or of the drawing, it is written again by:
// deno eval 'import { staticPicture } from "../lib/notebook/drawing/static_picture.ts";
//   import { heatmap } from "./tests/notebook/figures.ts";
//   Deno.writeTextFileSync("tests/notebook/golden/heatmap.svg.txt", await staticPicture(heatmap))'
const GOLDEN = new URL("../golden/heatmap.svg.txt", import.meta.url);

Deno.test("a figure is the same picture on every machine and on every day", async () => {
  assertEquals(await staticPicture(heatmap), await Deno.readTextFile(GOLDEN));
});

Deno.test("a figure is the same picture after others were drawn", async () => {
  const [first] = await Promise.all([heatmap, lines, slider].map(staticPicture));
  assertEquals(await staticPicture(heatmap), first);
  assertEquals(await staticPicture(lines), await staticPicture(lines));
});

Deno.test("a figure is not changed by being drawn", async () => {
  const figure = structuredClone(heatmap);
  await staticPicture(figure);
  assertEquals(figure, heatmap);
});

Deno.test("a heatmap has its cells, numbers, tokens, titles and colour bar", async () => {
  const { texts, count } = read(await staticPicture(heatmap));
  assertEquals(count("image"), 1);
  assertEquals(count("linearGradient"), 1);
  for (
    const text of [
      "Where each query looks",
      ...["query", "animal", "it"],
      ...["key", "动物", "它", "睡"],
      ...["0.13", "0.25", "0.63", "0.50", "0.50"],
      ...["weight", "0", "0.5", "1"],
    ]
  ) assert(texts.includes(text), `${text} is missing in ${texts}`);
  assertEquals(texts.length, 17);
});

Deno.test("lines have a legend and an arrow, and clear paper stays clear", async () => {
  const picture = await staticPicture(lines);
  const { texts } = read(picture);
  for (
    const text of ["scaled", "unscaled", "the peak", "Two curves & a sup\u200b2\u200b"]
  ) {
    assert(texts.includes(text), `${text} is missing in ${texts}`);
  }
  assertStringIncludes(
    picture,
    '<rect width="700" height="450" style="fill:rgba(0,0,0,0)"/>',
  );
});

Deno.test("a trace without a type is a scatter, as in Plotly", async () => {
  const trace = { x: [1, 2], y: [2, 1] };
  // @ts-expect-error: the figures of the library name the type
  const figure: Figure = { data: [trace], layout: {} };
  const scatter = { data: [{ type: "scatter", ...trace }], layout: {} };
  assertEquals(await staticPicture(figure), await staticPicture(scatter));
});

Deno.test("a slider stands where it stood at first", async () => {
  const { texts } = read(await staticPicture(slider));
  assert(texts.includes("temperature: 1"));
});

Deno.test("every type of trace of the bundle is drawn", async () => {
  const types = [...plotly.matchAll(/moduleType:"trace",name:"(\w+)"/g)].map(([, name]) =>
    name
  );
  assertEquals(new Set(types), TRACE_TYPES);
  const points = { x: [1, 2, 3], y: [2, 1, 2], a: [1, 2], b: [2, 1], c: [1, 1] };
  const z = [[1, 2, 3], [2, 5, 6], [1, 2, 2]];
  const image = [[[255, 0, 0], [0, 0, 255]]];
  for (const type of TRACE_TYPES) {
    const values = type === "pie"
      ? { values: [1, 2] }
      : type === "image"
      ? { z: image }
      : {};
    const trace = { type, ...points, z, ...values } as unknown as Figure["data"][number];
    const { count } = read(await staticPicture({ data: [trace], layout: {} }));
    assert(count("path, image") > 0, `${type} draws nothing`);
  }
});

Deno.test("a trace that the bundle lacks is refused by name", async () => {
  const surface = { data: [heatmap.data[0]!, { type: "surface" }], layout: {} };
  await assertRejects(
    () => staticPicture(surface),
    TypeError,
    "Cannot draw trace 1 of the figure: its type must be one of bar, box, contour,",
  );
  await assertRejects(
    () => staticPicture(surface),
    TypeError,
    'found the text "surface"',
  );
});

Deno.test("a picture from elsewhere is refused: it would never come", async () => {
  const [source, layout] = ["https://example.org/a.png", {}];
  await assertRejects(
    () => staticPicture({ data: [], layout: { images: [{ source }] } }),
    TypeError,
    'as a data: address does, found the text "https://example.org/a.png"',
  );
  await assertRejects(
    () => staticPicture({ data: [{ type: "image", source }], layout }),
    TypeError,
    "Cannot draw trace 0 of the figure: an image is given by its z",
  );
});

Deno.test("a figure's words cannot break out of the picture", async () => {
  const text =
    '</text></svg><script>alert(1)</script><a href="javascript:alert(1)">x</a>';
  const { count } = read(await staticPicture({ data: [], layout: { title: { text } } }));
  assertEquals(count("script"), 0);
  assertEquals(count("svg"), 0);
});

Deno.test("a figure of which Plotly warns is drawn, each time", async () => {
  const layout = { title: { text: "$QK^T$" }, width: 300, height: 200 };
  const z = [[1, 2], [3, 4]];
  const contour = { type: "contour", z, contours: { start: 1, end: 4, size: 0.001 } };
  for (
    const figure of [{ data: [{ type: "heatmap", z }], layout }, {
      data: [contour],
      layout,
    }]
  ) {
    for (let times = 0; times < 2; times++) {
      assertEquals(read(await staticPicture(figure)).texts.includes("$QK^T$"), true);
    }
  }
});

Deno.test("a picture has no links", async () => {
  const text =
    'a <a href="javascript:alert(1)">link</a> and <a href="https://a.example">more</a>';
  const picture = await staticPicture({
    data: [{ type: "scatter", y: [1, 2] }],
    layout: { title: { text }, width: 400, height: 200 },
  });
  assertEquals(/<a\b|href="(?!data:)|javascript:|example/.test(picture), false);
  assertStringIncludes(read(picture).texts.join("|"), "a link and more");
});
