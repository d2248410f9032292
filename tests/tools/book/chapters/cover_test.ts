import { heatmap, zeros } from "../../../../lib/mod.ts";
import { cover, coversMuch } from "../../../../lib/tools/book/chapters/cover.ts";
import type { Figure } from "../../../../lib/plots/figure.ts";
import { assertEquals, assertStringIncludes } from "../../../assert.ts";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400" viewBox="0 0 640 400">';
const picture = `${SVG}<rect width="640" height="400"/></svg>`;

Deno.test("cover() looks at the cells of the first panel", () => {
  const { layout } = heatmap(zeros(["query", "key"], { query: 4, key: 5 }));
  const { width, height, xaxis, yaxis } = layout as Record<string, unknown> & {
    width: number;
    height: number;
    xaxis: { domain: [number, number] };
    yaxis: { domain: [number, number] };
  };
  const box = [
    xaxis.domain[0] * width,
    (1 - yaxis.domain[1]) * height,
    (xaxis.domain[1] - xaxis.domain[0]) * width,
    (yaxis.domain[1] - yaxis.domain[0]) * height,
  ].map((length) => Number(length.toFixed(2)));
  const svg = cover(picture, layout);
  assertStringIncludes(svg, `viewBox="${box.join(" ")}"`);
  assertEquals(svg.match(/ (?:width|height|viewBox)=/g)?.length, 5);
  assertStringIncludes(svg, 'xmlns="http://www.w3.org/2000/svg"');
});

Deno.test("cover() counts margins, as charts have them", () => {
  const layout = { width: 640, height: 400, margin: { l: 40, r: 100, t: 50, b: 50 } };
  assertStringIncludes(cover(picture, layout), 'viewBox="40 50 500 300"');
});

Deno.test("cover() leaves a picture whole if its layout says nothing, or nonsense", () => {
  const size = { width: 640, height: 400 };
  const layouts: unknown[] = [
    null,
    {},
    { ...size, margin: { l: 400, r: 400 } },
    { ...size, xaxis: { domain: 5 }, margin: { l: '"><script>' } },
    { ...size, yaxis: { domain: {} }, width: "a" },
    { ...size, xaxis: { domain: [5, 6] } },
    { ...size, xaxis: { domain: [0.5, 0.5] } },
    { width: 160, height: 180 },
  ];
  for (const layout of layouts) {
    assertEquals(cover(picture, layout as Figure["layout"]), picture);
  }
});

Deno.test("of one row of cells, a small picture covers too little", () => {
  const cells = (query: number, key: number) =>
    coversMuch(heatmap(zeros(["query", "key"], { query, key })).layout);
  assertEquals([cells(1, 12), cells(5, 7), cells(2, 3)], [false, true, true]);
  assertEquals(coversMuch({}), false);
});
