/**
 * Four axes: a table of small matrices, each of which can be opened.
 *
 * @module
 */
import fc from "fast-check";
import {
  causalMask,
  describe,
  type Figure,
  heatmap,
  type PlotTrace,
  random,
  softmax,
  tensor,
  zip,
} from "../../../lib/mod.ts";
import { figureJson } from "../../../lib/notebook/drawing/figure_json.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { isInside } from "../boxes.ts";
import { axisOf, headingsOf } from "../layout.ts";
import { toldAt } from "../pointer.ts";

const AXES = ["layer", "head", "query", "key"] as ["layer", "head", "query", "key"];
const sizes = { layer: 2, head: 3, query: 5, key: 7 };
const x = random(AXES, sizes, { seed: 1 });
const key = ["the", "cat", "<s>", "it", "the", "cat", "sat"];

type Range = [number, number];
interface Choice {
  label: string;
  args: [Record<string, unknown>];
}

/** What can be chosen down and across. */
function choicesOf({ layout }: Figure): Choice[][] {
  return (layout["updatemenus"] as { buttons: Choice[] }[]).map(({ buttons }) => buttons);
}

/** The cells of a trace along one side, from the rim of the first to that of the last. */
function rimsOf(trace: PlotTrace, side: "x" | "y"): Range {
  const start = trace[`${side}0`] as number;
  const count = side === "x" ? trace.z![0]!.length : trace.z!.length;
  return [start - 0.5, start + count - 0.5];
}

/** A range from its lower end. */
const upwards = (range: unknown): Range =>
  (range as Range).toSorted((a, b) => a - b) as Range;

Deno.test("four axes are a table: the first goes down, the second across", () => {
  const figure = heatmap(x);
  assertEquals(figure.data.map(({ name }) => name), [
    ...["layer 0, head 0", "layer 0, head 1", "layer 0, head 2"],
    ...["layer 1, head 0", "layer 1, head 1", "layer 1, head 2"],
  ]);
  const [first, second, , below] = figure.data;
  assert(rimsOf(second!, "x")[0] >= rimsOf(first!, "x")[1]);
  assertEquals(rimsOf(second!, "y"), rimsOf(first!, "y"));
  assert(rimsOf(below!, "y")[0] >= rimsOf(first!, "y")[1]);
  assertEquals(rimsOf(below!, "x"), rimsOf(first!, "x"));
  assertEquals(axisOf(figure, "yaxis").range[0] > axisOf(figure, "yaxis").range[1], true);
  assertEquals(axisOf(figure, "yaxis").title.text, "layer");
  assertEquals(axisOf(figure, "yaxis").ticktext, ["0", "1"]);
  assertEquals(axisOf(figure, "xaxis").title.text, "head");
  assertEquals(axisOf(figure, "xaxis").ticktext, ["0", "1", "2"]);
  assertEquals(figure.layout.title?.text, "query × key, for each layer and head");
});

Deno.test("a table is seen whole at first; a choice opens a row or a column, and no more", () => {
  for (const size of [5, 24, 61]) {
    const square = random(AXES, { ...sizes, query: size, key: size }, { seed: 1 });
    const figure = heatmap(square);
    for (const [i, side] of (["y", "x"] as const).entries()) {
      const [all, ...each] = choicesOf(figure)[i]!;
      const whole = axisOf(figure, `${side}axis`);
      for (const part of ["range", "tickvals", "ticktext", "tickangle"] as const) {
        assertEquals(all!.args[0][`${side}axis.${part}`], whole[part]);
      }
      const [least, most] = upwards(whole.range);
      const rims = figure.data.map((trace) => rimsOf(trace, side));
      assert(rims.every(([from, to]) => from >= least && to <= most));
      const places = side === "x" ? sizes.head : sizes.layer;
      assertEquals(each.length, places);
      for (const [place, { args }] of each.entries()) {
        const range = upwards(args[0][`${side}axis.range`]);
        const seen = figure.data.filter((_, n) =>
          rims[n]![0] < range[1] && range[0] < rims[n]![1]
        );
        const name = side === "x" ? `, head ${place}` : `layer ${place},`;
        assertEquals(seen.length, sizes.head * sizes.layer / places);
        assert(seen.every((trace) => trace.name!.includes(name)));
        assertEquals(rimsOf(seen[0]!, side), range);
      }
    }
  }
});

Deno.test("what is opened is named, and has its tokens as ticks", () => {
  const figure = heatmap(x, { labels: { key, layer: ["first", "last"] } });
  const [layers, heads] = choicesOf(figure);
  assertEquals(layers!.map(({ label }) => label), [
    ...["every layer", 'layer "first"', 'layer "last"'],
  ]);
  assertEquals(layers![2]!.args[0]["yaxis.title.text"], 'layer "last", query');
  assertEquals(layers![2]!.args[0]["yaxis.ticktext"], ["0", "1", "2", "3", "4"]);
  assertEquals(heads![1]!.args[0]["xaxis.title.text"], "head 0, key");
  assertEquals(
    heads![1]!.args[0]["xaxis.ticktext"],
    key.map((word) => word === "<s>" ? "&lt;s&gt;" : word),
  );
});

Deno.test("the pointer is told the matrix, the place and the number, and so is a listener", () => {
  const figure = heatmap(x, { labels: { key } });
  const told = toldAt(figure, figure.data[5]!, 4, 1);
  assertStringIncludes(told, 'layer 1, head 2, query 4 → key "cat": ');
  assertStringIncludes(toldAt(figure, figure.data[5]!, 0, 2), 'key "&lt;s&gt;"');
  const one = tensor(AXES, [[[[0.5, 0.25]]], [[[2, -4]]]]);
  assertEquals(
    describe(heatmap(one)),
    "query × key, for each layer and head. " +
      "layer 0, head 0: largest query 0 → key 0: 0.5; query 0 → key 1: 0.25. " +
      "layer 1, head 0: largest query 0 → key 1: −4; query 0 → key 0: 2.",
  );
});

Deno.test("what is masked is told in a table too", () => {
  const square = random(AXES, { ...sizes, query: 5, key: 5 }, { seed: 1 });
  const masked = zip(square, causalMask(5), (score, mask) => mask ? score : -Infinity);
  const figure = heatmap(masked);
  assertEquals(figure.data.length, 12);
  const told = toldAt(figure, figure.data[5]!, 0, 4);
  assertEquals(told, "layer 1, head 2, query 0 → key 4: −∞");
});

Deno.test("twelve layers of twelve heads fit one screen, however many their tokens", () => {
  for (const tokens of [2, 24, 32, 128]) {
    const many = { layer: 12, head: 12, query: tokens, key: tokens };
    const figure = heatmap(softmax(random(AXES, many, { seed: 1 }), "key"));
    const { width, height } = figure.layout;
    assert(width! <= 1000 && height! <= 700, `${width} × ${height}`);
    assertEquals(figure.data.length, 144);
    const bytes = figureJson(figure).length;
    assert(bytes < 1_000_000, `${bytes} bytes`);
    const cells = figure.data[0]!.z!.length;
    assert(tokens > 24 ? cells > 10 : cells === tokens, `${cells} cells`);
  }
});

Deno.test("the parts of a table have room, whatever the sizes and labels", () => {
  const count = fc.constantFrom(1, 2, 3, 7, 13, 31);
  const all = fc.record({ layer: count, head: count, query: count, key: count });
  const word = fc.constantFrom("it", "internationalisation", "不在办公室的时候");
  fc.assert(
    fc.property(all, word, (sizes, word) => {
      const labels = {
        key: Array(sizes.key).fill(word),
        layer: Array(sizes.layer).fill(word),
      };
      const figure = heatmap(random(AXES, sizes, { seed: 1 }), { labels });
      const { width = 0, height = 0 } = figure.layout;
      assert(width <= 1000 && height <= 700, `${width} × ${height}`);
      const [[left, right], [bottom, top]] = ["xaxis", "yaxis"]
        .map((name) => axisOf(figure, name).domain) as [Range, Range];
      const table = {
        ...{ left: left * width, right: right * width },
        ...{ top: (1 - top) * height, bottom: (1 - bottom) * height },
      };
      const page = {
        left: 12 * word.length * 0.5,
        right: width - 60,
        top: 78,
        bottom: height,
      };
      assert(isInside(table, page), JSON.stringify({ table, page }));
    }),
    { numRuns: 50 },
  );
});

Deno.test("four axes have panels of their own where their columns are told", () => {
  const figure = heatmap(x, { columns: 3, labels: { key } });
  assertEquals(
    headingsOf(figure).map(({ text }) => text).at(-1),
    "<b>layer 1, head 2</b>",
  );
  assertEquals(figure.data[5]!["xaxis"], "x6");
});
