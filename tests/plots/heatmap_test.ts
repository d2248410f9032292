import { applyMask, heatmap, random, tensor, zeros } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { axisOf, coloursOf, headingsOf } from "./layout.ts";

const weights = tensor(["query", "key"], [[0.75, 0.25, 0], [0.125, 0.5, 0.375]]);
const words = { query: ["it", "sleeps"], key: ["the", "animal", "it"] };

Deno.test("heatmap() has rows down and columns across, the first row above", () => {
  const figure = heatmap(weights, { labels: words });
  assertEquals(figure.data.length, 1);
  assertEquals(figure.data[0]!.type, "heatmap");
  assertEquals(figure.data[0]!.z, [[0.75, 0.25, 0], [0.125, 0.5, 0.375]]);
  assertEquals(axisOf(figure, "xaxis").range, [-0.5, 2.5]);
  assertEquals(axisOf(figure, "yaxis").range, [1.5, -0.5]);
});

Deno.test("heatmap() names its axes, and has the tokens as ticks", () => {
  const figure = heatmap(weights, { labels: words });
  assertEquals(axisOf(figure, "xaxis").title.text, "key");
  assertEquals(axisOf(figure, "xaxis").ticktext, words.key);
  assertEquals(axisOf(figure, "xaxis").tickvals, [0, 1, 2]);
  assertEquals(axisOf(figure, "yaxis").title.text, "query");
  assertEquals(axisOf(figure, "yaxis").ticktext, words.query);
});

Deno.test("heatmap() says each cell in words under the pointer", () => {
  const { hovertext } = heatmap(weights, { labels: words }).data[0]!;
  assertEquals(hovertext?.[1], [
    'query "sleeps" → key "the": 0.125',
    'query "sleeps" → key "animal": 0.500',
    'query "sleeps" → key "it": 0.375',
  ]);
  const { hovertext: byIndex } = heatmap(weights).data[0]!;
  assertEquals(byIndex?.[1]?.[2], "query 1 → key 2: 0.375");
  const output = tensor(["token", "model"], [[-0.5, 2]]);
  assertEquals(heatmap(output).data[0]!.hovertext, [[
    "token 0, model 0: −0.500",
    "token 0, model 1: 2",
  ]]);
});

Deno.test("heatmap() gives weights the colours from 0 to 1, whatever the values", () => {
  for (const rows of [[[0.75, 0.25], [0.5, 0.5]], [[1, 0], [1, 1]]]) {
    const figure = heatmap(tensor(["query", "key"], rows));
    const { cmin, cmax, colorscale } = coloursOf(figure);
    assertEquals([cmin, cmax, colorscale[0], colorscale.at(-1)], [
      0,
      1,
      [0, "#ffffff"],
      [1, "#08306b"],
    ]);
  }
});

Deno.test("heatmap() gives signed values colours that are centred on 0", () => {
  for (const rows of [[[-3, 1]], [[3, 1]], [[0.25, 0.25]]]) {
    const figure = heatmap(tensor(["query", "key"], rows));
    const { cmin, cmax, colorscale } = coloursOf(figure);
    const largest = Math.max(...rows.flat().map(Math.abs));
    assertEquals([cmin, cmax], [-largest, largest]);
    assertEquals(colorscale[(colorscale.length - 1) / 2]![0], 0.5);
  }
});

Deno.test("heatmap() takes the scale that it is told", () => {
  const signed = heatmap(weights, { scale: "signed" });
  assertEquals(coloursOf(signed).cmin, -0.75);
  const shares = heatmap(tensor(["query", "key"], [[0.25, 0.25]]), { scale: "weights" });
  assertEquals([coloursOf(shares).cmin, coloursOf(shares).cmax], [0, 1]);
});

Deno.test("heatmap() shows shares of something else as weights, under another name", () => {
  const rows = tensor(["seed", "answer"], [[0.5, 0.25], [0.75, 1]]);
  const figure = heatmap(rows, { scale: "shares" });
  const { cmin, cmax } = coloursOf(figure);
  assertEquals([cmin, cmax], [0, 1]);
  const texts = JSON.stringify(figure.layout.annotations);
  assertEquals(texts.includes('"share"'), true);
  assertEquals(texts.includes('"weight"'), false);
});

Deno.test("heatmap() of amounts goes from 0 to the largest, on all of its panels", () => {
  const x = tensor(["attention", "seed", "query"], [[[0.5, 0.023]], [[0, 3]]]);
  const figure = heatmap(x, { scale: "amounts" });
  const { cmin, cmax, colorscale } = coloursOf(figure);
  assertEquals([cmin, cmax], [0, 3]);
  assertEquals(colorscale[0]![1], "#ffffff");
  assertEquals(figure.data[0]!.text?.[0]?.[1], "0.023");
  assertEquals(JSON.stringify(figure.layout.annotations).includes('"amount"'), true);
});

Deno.test("heatmap() of nothing but zeros has a scale too", () => {
  const figure = heatmap(zeros(["query", "key"], { query: 2, key: 3 }), {
    scale: "signed",
  });
  assertEquals([coloursOf(figure).cmin, coloursOf(figure).cmax], [-1, 1]);
});

Deno.test("heatmap() leaves masked cells without a colour, and writes −∞ in them", () => {
  const scores = tensor(["head", "query", "key"], [[[1, 2], [-3, 4]]]);
  const masked = applyMask(scores, tensor(["query", "key"], [[1, 0], [1, 1]]));
  const figure = heatmap(masked);
  const { z, text, hovertext } = figure.data[0]!;
  assertEquals(z, [[1, null], [-3, 4]]);
  assertEquals(text?.[0]?.[1], "−∞");
  assertEquals(hovertext?.[0]?.[1], "query 0 → key 1: −∞");
  assertEquals(coloursOf(figure).cmax, 4);
});

Deno.test("heatmap() has a panel for each place of a third axis, on one scale", () => {
  const x = tensor(["head", "query", "key"], [[[1, 2]], [[-5, 0]], [[3, 1]]]);
  const figure = heatmap(x, { labels: { key: ["the", "cat"] } });
  assertEquals(figure.data.map(({ name, z }) => [name, z]), [
    ["head 0", [[1, 2]]],
    ["head 1", [[-5, 0]]],
    ["head 2", [[3, 1]]],
  ]);
  assertEquals(coloursOf(figure).cmax, 5);
  assertEquals(figure.data.map((trace) => trace["coloraxis"]), [
    "coloraxis",
    "coloraxis",
    "coloraxis",
  ]);
  assertEquals(headingsOf(figure).map(({ text }) => text), [
    "<b>head 0</b>",
    "<b>head 1</b>",
    "<b>head 2</b>",
  ]);
});

Deno.test("heatmap() writes numbers into cells that have room for them, and into no others", () => {
  const few = heatmap(random(["query", "key"], { query: 3, key: 5 }, { seed: 1 }));
  assertEquals(few.data[0]!["texttemplate"], "%{text}");
  const many = heatmap(random(["query", "key"], { query: 3, key: 101 }, { seed: 1 }));
  assertEquals(many.data[0]!["texttemplate"], undefined);
  const long = heatmap(tensor(["query", "key"], [[123456789.5, 1]]));
  assertEquals(long.data[0]!["texttemplate"], undefined);
});

Deno.test("heatmap() has a title, by the names of its axes if it is given none", () => {
  assertEquals(heatmap(weights).layout.title?.text, "query × key");
  const x = zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 });
  assertEquals(heatmap(x).layout.title?.text, "query × key, for each head");
  assertEquals(
    heatmap(x, { title: "Where it looks" }).layout.title?.text,
    "Where it looks",
  );
});

Deno.test("heatmap() explains its colours, except those of ones and zeros", () => {
  assertEquals(coloursOf(heatmap(weights)).showscale, true);
  const mask = tensor(["query", "key"], [[1, 0], [1, 1]]);
  assertEquals(coloursOf(heatmap(mask)).showscale, false);
});

Deno.test("heatmap() refuses one axis and five", () => {
  assertThrows(
    () => heatmap(tensor(["key"], [1, 2])),
    TypeError,
    "Cannot draw a heatmap: two, three or four axes are needed, found [key 2]",
  );
  assertThrows(
    () => heatmap(zeros(["a", "b", "c", "d", "e"], { a: 1, b: 2, c: 3, d: 5, e: 7 })),
    TypeError,
    "two, three or four axes are needed, found [a 1, b 2, c 3, d 5, e 7]",
  );
});

Deno.test("heatmap() refuses labels that do not fit their axis", () => {
  assertThrows(
    () => heatmap(weights, { labels: { key: ["the", "animal"] } }),
    RangeError,
    'Cannot label axis "key": it needs 3 labels, found 2',
  );
  assertThrows(
    () => heatmap(weights, { labels: { ...words, kye: ["a"] } }),
    TypeError,
    'Cannot label an axis: its name must be one of [query, key], found "kye"',
  );
});

Deno.test("heatmap() puts a frame around cells, in every panel", () => {
  const { shapes = [] } = heatmap(weights, { framed: [[1, 2]] }).layout as {
    shapes?: Record<string, unknown>[];
  };
  const [frame] = shapes;
  const { x0, x1, y0, y1 } = frame!;
  assertEquals([shapes.length, x0, x1, y0, y1], [1, 1.5, 2.5, 0.5, 1.5]);
  const heads = random(["head", "query", "key"], { head: 3, query: 2, key: 5 }, {
    seed: 1,
  });
  const { shapes: all } = heatmap(heads, { framed: [[0, 4], [1, 0]] }).layout;
  assertEquals(
    (all as { xref: string }[]).map(({ xref }) => xref),
    ["x", "x", "x2", "x2", "x3", "x3"],
  );
  assertEquals(heatmap(weights).layout.shapes, undefined);
});

Deno.test("heatmap() refuses frames around what is no cell", () => {
  const framed = (cells: unknown) => () => heatmap(weights, { framed: cells as never });
  assertThrows(framed(7), TypeError, "framed must be an array of cells");
  assertThrows(framed([3]), TypeError, "a framed cell must be [query, key]");
  assertThrows(framed([[0, 3]]), RangeError, "the key of a framed cell must be");
  assertThrows(framed([[-1, 0]]), RangeError, "the query of a framed cell must be");
});
