// Tests of five defects in lib/plots, found by looking at figures in Chromium.
// They fail until lib/ is mended; then they belong in tests/plots/.
import fc from "fast-check";
import {
  describe,
  type Figure,
  heatmap,
  random,
  randomParameters,
  selfAttention,
  stages,
  tensor,
} from "../../../lib/mod.ts";
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
