import {
  attention,
  gradients,
  heatmap,
  learnable,
  random,
  randomParameters,
  sideBySide,
  stages,
  sum,
} from "../../../../lib/mod.ts";
import { stacked } from "../../../../lib/tools/book/assets/scripts/stacked.js";
import { assert, assertEquals } from "../../../assert.ts";

const x = random(["token", "model"], { token: 5, model: 6 }, { seed: 1 });
const { weights } = attention(x, x, randomParameters({ model: 6, heads: 3, seed: 2 }));

interface Axis {
  readonly domain: readonly [number, number];
}

type Layout =
  & { width: number; height: number }
  & { [name in `${"x" | "y"}axis${"" | 2 | 3}`]: Axis }
  & { annotations: { text: string; x: number; y: number }[] }
  & { coloraxis: { colorbar: { x: number; y: number } } };

/** Where a panel stands, in pixels from the upper left corner. */
function placeOf(layout: Layout, number: "" | 2 | 3) {
  const { width, height } = layout;
  const [left, right] = layout[`xaxis${number}`].domain;
  const [bottom, top] = layout[`yaxis${number}`].domain;
  const round = (pixels: number) => Math.round(pixels);
  return {
    left: round(left * width),
    top: round((1 - top) * height),
    width: round((right - left) * width),
    height: round((top - bottom) * height),
  };
}

Deno.test("panels side by side come below each other, each as large as it was", () => {
  const before = heatmap(weights, { title: "Three heads" }).layout as unknown as Layout;
  const { layout, width, height } = stacked(before) as unknown as {
    layout: Layout;
    width: number;
    height: number;
  };
  assert(width < 480 && width < before.width);
  assert(height > 2 * before.height);
  assertEquals([layout.width, layout.height], [width, height]);
  const numbers = ["", 2, 3] as const;
  const old = numbers.map((number) => placeOf(before, number));
  const news = numbers.map((number) => placeOf(layout, number));
  assertEquals(new Set(old.map(({ top }) => top)).size, 1);
  assertEquals(new Set(news.map(({ left }) => left)).size, 1);
  for (const [i, { top, ...size }] of news.entries()) {
    assert(i === 0 || top > news[i - 1]!.top + news[i - 1]!.height + 20);
    assertEquals([size.width, size.height], [old[i]!.width, old[i]!.height]);
    // Its heading stands where it stood above it.
    const heading = layout.annotations[i]!, was = before.annotations[i]!;
    assertEquals(heading.text, was.text);
    const above = ({ y }: { y: number }, { height }: Layout) => (1 - y) * height;
    assertEquals(
      Math.round(top - above(heading, layout)),
      Math.round(old[i]!.top - above(was, before)),
    );
  }
  // The colours keep their distance from the edge.
  const fromRight = ({ coloraxis, width }: Layout) =>
    Math.round((1 - coloraxis.colorbar.x) * width);
  assertEquals(fromRight(layout), fromRight(before));
});

Deno.test("a title that is too long for one column has two lines", () => {
  const title = "What each of the three heads looks at when nobody tells it what to see";
  const { layout, down } = stacked(heatmap(weights, { title }).layout) as unknown as {
    layout: { title: { text: string } };
    down: number;
  };
  assert(down > 0);
  assertEquals(layout.title.text.replace("<br>", " "), title);
});

Deno.test("the title of a panel ends before the name of the colours", () => {
  const title = "What each of them looks for";
  const small = random(["query", "key"], { query: 2, key: 3 }, { seed: 1 });
  const pair = sideBySide({ [title]: small, b: small }).layout;
  const { layout, width } = stacked(pair) as unknown as { layout: Layout; width: number };
  const [first] = layout.annotations;
  assertEquals(first!.text.includes(title), true);
  assert(first!.x * width + 7.5 * title.length + 60 < width);
});

Deno.test("titles of two lines have room below the panel before", () => {
  const learned = learnable(randomParameters({ model: 6, heads: 1, seed: 2 }));
  const trace = attention(x, x, learned);
  const gradientOf = gradients(sum(sum(trace.output, "model"), "query"));
  const { layout } = stacked(stages(trace, { gradientOf }).layout) as unknown as {
    layout: Layout;
  };
  const [queries, keys] = (["", 2] as const).map((number) => placeOf(layout, number));
  // The names of the columns, of their axis, and two lines.
  assert(keys!.top - queries!.top - queries!.height > 20 + 22 + 42);
});

Deno.test("figures of one column, with margins or without panels stay as they are", () => {
  const one = sideBySide({ a: { matrix: x } }, { title: "One" });
  assertEquals(stacked(one.layout), undefined);
  assertEquals(stacked({}), undefined);
  assertEquals(stacked({ width: 300, height: 200, xaxis: {}, yaxis: {} }), undefined);
  const { layout } = heatmap(weights);
  assertEquals(stacked({ ...layout, margin: { l: 80, r: 0, t: 0, b: 0 } }), undefined);
});
