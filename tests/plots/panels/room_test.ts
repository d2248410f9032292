/**
 * What stands around the cells has room.
 *
 * @module
 */
import fc from "fast-check";
import {
  describe,
  type Figure,
  heatmap,
  random,
  randomParameters,
  selfAttention,
  sideBySide,
  stages,
  tensor,
} from "../../../lib/mod.ts";
import { staticPicture } from "../../../lib/notebook/drawing/static_picture.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { boxesOf } from "../boxes.ts";
import { axisOf, menusOf } from "../layout.ts";

const LONG = ["internationalisation", "不在办公室的时候", "a", "incomprehensibilities"];
const seed = 1;

Deno.test("heatmap() draws a panel for each token, also where two are the same word", () => {
  const x = random(["token", "query", "key"], { token: 3, query: 2, key: 5 }, { seed });
  const figure = heatmap(x, { labels: { token: ["the", "cat", "the"] } });
  assertEquals(figure.data.map((panel) => panel["xaxis"]), ["x", "x2", "x3"]);
});

Deno.test("tokens that look like tags are shown as they are", () => {
  const labels = { query: ["<s>", "cat"], key: ["<b>", "</s>"] };
  const figure = heatmap(tensor(["query", "key"], [[0.25, 0.75], [0.5, 0.5]]), {
    labels,
  });
  // Plotly reads <s> as struck out, and shows nothing.
  const shown = [axisOf(figure, "yaxis").ticktext, figure.data[0]!.hovertext];
  assert(!/<\/?[sb]>/.test(JSON.stringify(shown)), JSON.stringify(shown));
  assertStringIncludes(describe(figure), 'query "<s>" → key "</s>": 0.750');
});

/** How far left the turned names of a panel's columns reach. */
function reachOfTurned(figure: Figure): number {
  const [panel] = boxesOf(figure);
  const { ticktext = [], tickangle } = axisOf(figure, "xaxis");
  if (tickangle === 0) return Infinity;
  const step = (panel!.cells.right - panel!.cells.left) / ticktext.length;
  return Math.min(
    ...ticktext.map((label, i) =>
      panel!.cells.left + (i + 0.5) * step - Math.SQRT1_2 * 0.5 * 12 * label.length
    ),
  );
}

Deno.test("turned names of columns have room to the left; Plotly hides those that have none", () => {
  const x = random(["query", "key"], { query: 2, key: 4 }, { seed });
  assert(reachOfTurned(heatmap(x, { labels: { key: LONG.toReversed() } })) >= 0);
});

Deno.test("the buttons of many heads do not cover the title", () => {
  for (const heads of [2, 8, 12, 16]) {
    const x = random(["token", "model"], { token: 3, model: heads }, { seed });
    const figure = stages(
      selfAttention(x, randomParameters({ model: heads, heads, seed })),
    );
    const buttons = menusOf(figure).flatMap((menu) => menu.buttons);
    const title = 12 + 0.5 * 16 * figure.layout.title!.text!.length;
    const row = buttons.reduce((sum, { label }) => sum + 24 + 0.5 * 12 * label.length, 0);
    const [menu] = figure.layout["updatemenus"] as { y: number; type: string }[];
    assert(
      menu!.type === "dropdown" || menu!.y < 1 || title + row < figure.layout.width!,
      `${heads} heads`,
    );
  }
});

Deno.test("long names of rows leave cells that can be seen, and headings inside the figure", () => {
  const sizes = { query: 4, key: 4 };
  fc.assert(fc.property(fc.integer({ min: 2, max: 9 }), (head) => {
    const x = random(["head", "query", "key"], { head, ...sizes }, { seed });
    const figure = heatmap(x, { labels: { query: LONG, key: LONG } });
    for (const { cells, heading } of boxesOf(figure)) {
      assert((cells.right - cells.left) / sizes.key >= 14, "cells are too narrow");
      assert(heading.right <= figure.layout.width!);
    }
  }));
});

// As Chromium draws them, in pixels.
const PRINTED = { COMMITTEE: 71.7, WWWWW: 59.3, iiiii: 16.7, 注意力机制: 60 };

for (const [word, width] of Object.entries(PRINTED)) {
  Deno.test(`the label ${word} neither covers the name of its axis nor is cut`, async () => {
    const labels = { query: Array(3).fill(word), key: Array(3).fill(word) };
    const x = random(["query", "key"], { query: 3, key: 3 }, { seed });
    const picture = await staticPicture(heatmap(x, { labels }));
    const numbersIn = (pattern: RegExp) => pattern.exec(picture)!.slice(1).map(Number);

    const [right = 0] = numbersIn(
      new RegExp(`text-anchor="end" x="([\\d.]+)" y="4.2"[^>]*>${word}<`),
    );
    const [name = 0] = numbersIn(
      /x="([\d.]+)" y="[\d.]+" text-anchor="middle"[^>]*>query</,
    );
    // The name stands upright: its letters rise to the left of its line.
    assert(name + 0.24 * 12 < right - width, `${name}, ${right}`);
    assert(name - 0.93 * 12 >= 0);

    const [below = 0] = numbersIn(/y="([\d.]+)" text-anchor="middle"[^>]*>key</);
    const [panel] = boxesOf(heatmap(x, { labels }));
    const isTurned = picture.includes("rotate(-45");
    const reach = isTurned ? Math.SQRT1_2 * (width + 12) : 12 * 1.2;
    assert(panel!.cells.bottom + reach < below, `${panel!.cells.bottom}, ${below}`);
  });
}

Deno.test("long titles of panels stand beside each other, or below", () => {
  const x = random(["query", "key"], { query: 3, key: 3 }, { seed });
  const [short, long] = ["COMMITTEE", "M".repeat(40)];
  const rowsOf = (title: string) => {
    const boxes = boxesOf(sideBySide({ [`${title} a`]: x, [`${title} b`]: x }));
    return new Set(boxes.map(({ cells }) => cells.top)).size;
  };
  assertEquals([rowsOf(short), rowsOf(long)], [1, 2]);
});

/** The size of the numbers in the cells of each panel. */
const sizesOf = (figure: Figure) =>
  figure.data.map(({ textfont }) => (textfont as { size: number } | undefined)?.size);

Deno.test("numbers that would touch each other in their cells are smaller", () => {
  const of = (key: number) => random(["query", "key"], { query: 3, key }, { seed });
  assertEquals(sizesOf(sideBySide({ a: of(2) })), [11]);
  assertEquals(sizesOf(sideBySide({ a: of(2), b: of(7), c: of(2) }, { columns: 3 })), [
    11,
    10,
    11,
  ]);
});

Deno.test("small cells have no gaps, which on dark paper would be a net over them", () => {
  const gapOf = (key: number) =>
    heatmap(random(["head", "query", "key"], { head: 2, query: 31, key }, { seed }))
      .data[0]!["xgap"];
  assertEquals([gapOf(5), gapOf(31)], [1, 0]);
});

Deno.test("each row has its number only where numbers do not nearly touch", () => {
  for (const query of [26, 29, 32, 35, 38]) {
    const x = random(["query", "key"], { query, key: 32 }, { seed });
    const figure = sideBySide({ a: x, b: x });
    const { dtick, domain } = axisOf(figure, "yaxis");
    const row = (domain[1] - domain[0]) * Number(figure.layout.height) / query;
    assertEquals([query, dtick === 1], [query, row > 14]);
  }
});
