import { bars, tensor, zeros } from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";
import { axisOf } from "./layout.ts";

const row = tensor(["key"], [0.25, 0.5, 0.25]);
const rows = tensor(["head", "key"], [[0.25, 0.5, 0.25], [-1, 0, 2]]);

Deno.test("bars() draws one bar for each number, with the tokens as ticks", () => {
  const figure = bars(row, {
    labels: { key: ["the", "animal", "it"] },
    title: "Weights",
  });
  const [trace] = figure.data;
  assertEquals([trace!.type, trace!.x, trace!.y], ["bar", [0, 1, 2], [0.25, 0.5, 0.25]]);
  assertEquals(axisOf(figure, "xaxis").ticktext, ["the", "animal", "it"]);
  assertEquals(axisOf(figure, "xaxis").title.text, "key");
  assertEquals(axisOf(figure, "yaxis").title.text, "value");
  assertEquals(figure.layout.title?.text, "Weights");
  assertEquals(trace!.hovertext?.[1], 'key "animal": 0.500');
});

Deno.test("bars() keeps apart tokens that are the same word", () => {
  const figure = bars(row, { labels: { key: ["it", "saw", "it"] } });
  assertEquals(figure.data[0]!.x, [0, 1, 2]);
  assertEquals(axisOf(figure, "xaxis").ticktext, ["it", "saw", "it"]);
});

Deno.test("bars() of two axes has a colour and a name for each place of the first", () => {
  const figure = bars(rows);
  assertEquals(figure.data.map(({ name, y }) => [name, y]), [
    ["head 0", [0.25, 0.5, 0.25]],
    ["head 1", [-1, 0, 2]],
  ]);
  const colours = figure.data.map((trace) => JSON.stringify(trace["marker"]));
  assertEquals(new Set(colours).size, 2);
  assertEquals(figure.layout["barmode"], "group");
  assertEquals(figure.layout["showlegend"], true);
  assertEquals(figure.data[1]!.hovertext?.[0], "head 1, key 0: −1");
});

Deno.test("bars() may be stacked, those below 0 downwards", () => {
  assertEquals(bars(rows, { stacked: true }).layout["barmode"], "relative");
});

Deno.test("bars() of weights have the scale from 0 to 1, whatever the values", () => {
  const [least, greatest] = axisOf(bars(row, { scale: "weights" }), "yaxis").range;
  assertEquals(least, 0);
  assert(greatest >= 1 && greatest < 1.2);
  assertEquals(axisOf(bars(row), "yaxis").range, undefined);
});

Deno.test("bars() writes numbers on a few bars, and on many none", () => {
  assertEquals(bars(row).data[0]!.text, ["0.25", "0.50", "0.25"]);
  assertEquals(bars(zeros(["key"], { key: 31 })).data[0]!.text, undefined);
});

Deno.test("bars() turns labels that have no room side by side", () => {
  const label = (word: string) => ({ key: [word, word, word] });
  assertEquals(axisOf(bars(row, { labels: label("it") }), "xaxis").tickangle, 0);
  const turned = bars(row, { labels: label("internationalisation of words") });
  assertEquals(axisOf(turned, "xaxis").tickangle, -45);
  assert(turned.layout.height! > bars(row).layout.height!);
});

Deno.test("bars() draws more places than a call has room for arguments", () => {
  const figure = bars(zeros(["key"], { key: 130_003 }));
  assertEquals(figure.data[0]!.y!.length, 130_003);
});

Deno.test("bars() refuses no axis, three axes, and labels that do not fit", () => {
  assertThrows(
    () => bars(tensor([], 1)),
    TypeError,
    "Cannot draw bars: one or two axes are needed, found []",
  );
  assertThrows(
    () => bars(zeros(["a", "b", "c"], { a: 2, b: 3, c: 5 })),
    TypeError,
    "Cannot draw bars: one or two axes are needed, found [a 2, b 3, c 5]",
  );
  assertThrows(
    () => bars(row, { labels: { key: ["one"] } }),
    RangeError,
    'Cannot label axis "key": it needs 3 labels, found 1',
  );
});

Deno.test("bars() of several colours are as wide as the numbers at them", () => {
  const widthOf = (value: number) =>
    bars(tensor(["head", "key"], [Array(5).fill(value), Array(5).fill(value)])).layout
      .width!;
  assertEquals(widthOf(0.25), widthOf(1));
  assert(widthOf(-0.25) > widthOf(0.25) + 50);
});
