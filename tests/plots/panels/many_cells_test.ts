/**
 * Figures of more numbers than each can have words of its own.
 *
 * @module
 */
import {
  applyMask,
  causalMask,
  describe,
  type Figure,
  heatmap,
  map,
  type PlotTrace,
  random,
  randomParameters,
  selfAttention,
  slice,
  slidingWindowMask,
  softmax,
  stages,
  tensor,
  zeros,
} from "../../../lib/mod.ts";
import { figureJson } from "../../../lib/notebook/drawing/figure_json.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { axisOf, menusOf } from "../layout.ts";
import { toldAt } from "../pointer.ts";

const HEADS = ["head", "query", "key"] as ["head", "query", "key"];
const scores = random(HEADS, { head: 3, query: 37, key: 41 }, { seed: 1 });
const names = (size: number) => Array.from({ length: size }, (_, i) => `<${i % 7}>`);
const labels = { query: names(37), key: names(41) };

/** A square matrix of zeros, but for the first number. */
function withFirst(value: number, size: number) {
  const zeros: number[][] = Array(size).fill(Array(size).fill(0));
  return tensor(["query", "key"], zeros.with(0, zeros[0]!.with(0, value)));
}

const cellsOf = ({ data }: Figure): PlotTrace[] =>
  data.filter(({ opacity }) => opacity !== 0);

Deno.test("512 × 512 × 8 weights are few cells, without a text for each", () => {
  const x = softmax(random(HEADS, { head: 8, query: 512, key: 512 }, { seed: 1 }), "key");
  const figure = heatmap(x);
  const bytes = figureJson(figure).length;
  assert(bytes < 1_000_000, `${bytes} bytes`);
  for (const { z, text, hovertext } of figure.data) {
    assertEquals([text, hovertext], [undefined, undefined]);
    assert(z!.length >= 64 && z!.length <= 256);
  }
  const { width, height } = figure.layout;
  assert(width! <= 900 && height! <= 900, `${width} × ${height}`);
});

Deno.test("a figure of 2,048 tokens fits a screen, and what it shows is there", () => {
  const figure = heatmap(withFirst(-3, 2048));
  assert(figure.layout.height! < 700);
  assertStringIncludes(describe(figure), "Largest: query 0 to 7 → key 0 to 7: −3;");
  assertStringIncludes(figure.layout.title!.text!, "(each cell is the largest of 8 × 8)");
});

Deno.test("the pointer is told the place of a cell in the words of a small figure", () => {
  const figure = heatmap(scores, { labels });
  for (const head of [0, 1, 2]) {
    const small = heatmap(slice(scores, "head", head, head + 1), { labels });
    const { hovertext } = small.data[0]!;
    for (const [row, column] of [[0, 0], [1, 0], [0, 1], [36, 40]] as const) {
      const [place] = hovertext![row]![column]!.split(": ");
      const told = toldAt(figure, cellsOf(figure)[head]!, row, column);
      assertEquals(told.split(": ")[0], place);
    }
  }
});

Deno.test("the pointer is told three digits, with a true minus sign", () => {
  const told = [-0.12345, 0.000123456, 12].map((value) => {
    const figure = heatmap(withFirst(value, 71));
    return toldAt(figure, figure.data[0]!, 0, 0);
  });
  assertEquals(told, [
    "query 0 → key 0: −0.123",
    "query 0 → key 0: 0.000123",
    "query 0 → key 0: 12",
  ]);
});

Deno.test("what is masked is told behind the cells, wherever it lies", () => {
  const few = random(HEADS, { head: 2, query: 61, key: 61 }, { seed: 1 });
  const masked = applyMask(few, slidingWindowMask(61, 7));
  const figure = heatmap(masked);
  const [behind, cells] = [figure.data[0]!, figure.data[2]!];
  assertEquals(cells["hoverongaps"], false);
  assertEquals([cells["xaxis"], cells["yaxis"]], [behind["xaxis"], behind["yaxis"]]);
  assertEquals(cells.z!.length, behind.z!.length);
  assertEquals(cells.z![0]!.length, behind.z![0]!.length);
  for (const [row, column] of [[0, 60], [60, 0]] as const) {
    assertEquals(cells.z![row]![column], null);
    assertEquals(toldAt(figure, behind, row, column), `query ${row} → key ${column}: −∞`);
  }
  assert(!describe(figure).includes("Nothing"));
  assertEquals(heatmap(few).data.length, 2);
});

Deno.test("what is no number is told too, and not taken for masked", () => {
  const x = map(
    tensor(["query", "key"], Array(67).fill([1, 2, 3])),
    (value) => [NaN, -Infinity, value][value - 1]!,
  );
  const figure = heatmap(x);
  assertEquals(toldAt(figure, figure.data[0]!, 0, 0), "query 0 → key 0: NaN or −∞");
});

Deno.test("tokens that look like templates or tags are told as they are", () => {
  const key = Array.from({ length: 71 }, (_, i) => i === 0 ? "%{z}" : "<s>");
  const x = tensor(["query", "key"], Array(61).fill(Array(71).fill(0.5)));
  const figure = heatmap(x, { labels: { key } });
  assertStringIncludes(
    describe(figure),
    'query 0 → key "%{z}": 0.5; query 0 → key "<s>"',
  );
});

Deno.test("many small matrices keep the numbers in their cells", () => {
  const x = random(HEADS, { head: 97, query: 7, key: 7 }, { seed: 1 });
  const figure = heatmap(x, { columns: 3 });
  assertEquals(figure.data[96]!["texttemplate"], "%{text}");
  assertEquals(figure.data[96]!.hovertext, undefined);
});

Deno.test("ticks have room beside each other, and are no cell's place", () => {
  const x = zeros(["query", "key"], { query: 331, key: 509 });
  const figure = heatmap(x, { labels: { key: names(509) } });
  const { ticktext, tickvals, range, domain } = axisOf(figure, "xaxis");
  const pixels = (domain[1] - domain[0]) * figure.layout.width!;
  const step = (tickvals![1]! - tickvals![0]!) / (range[1] - range[0]) * pixels;
  assert(step > 14 && ticktext!.length > 10, `${step} pixels, ${ticktext!.length}`);
  assert(tickvals!.every((place) => !Number.isInteger(place)));
});

Deno.test("a button of many stages shows one head, with what lies behind its cells", () => {
  const x = random(["token", "model"], { token: 61, model: 6 }, { seed: 1 });
  const parameters = randomParameters({ model: 6, heads: 2, seed: 2 });
  const figure = stages(selfAttention(x, parameters, { mask: causalMask(61) }));
  const [menu] = menusOf(figure);
  for (const { args: [{ visible }] } of menu!.buttons) {
    assertEquals(visible.length, figure.data.length);
    const shown = figure.data.filter((_, i) => visible[i]);
    assertEquals(shown.filter(({ opacity }) => opacity === 0).length, 1);
    assertEquals(shown.length, 10);
    const axes = shown.map(({ opacity, xaxis }) => `${opacity} ${xaxis}`);
    assertEquals(new Set(axes).size, 10);
  }
});
