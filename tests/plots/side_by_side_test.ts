import { nested, random, sideBySide, tensor, zeros } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { axisOf, coloursOf, headingsOf } from "./layout.ts";

const before = tensor(["query", "key"], [[0.75, 0.25], [0.5, 0.5]]);
const after = tensor(["query", "key"], [[1, 0], [0.5, 0.5]]);

Deno.test("sideBySide() has a panel for each side, by its name, in the order given", () => {
  const figure = sideBySide({ "without": before, "with": after });
  assertEquals(figure.data.map(({ name, z }) => [name, z]), [
    ["without", nested(before)],
    ["with", nested(after)],
  ]);
  assertEquals(figure.layout.title?.text, "without and with");
  assertEquals([coloursOf(figure).cmin, coloursOf(figure).cmax], [0, 1]);
});

Deno.test("sideBySide() takes labels for all, and labels and a note of one's own", () => {
  const figure = sideBySide({
    self: before,
    cross: { matrix: after, labels: { key: ["the", "cat"] }, note: "another sequence" },
  }, { labels: { query: ["猫", "睡"], key: ["猫", "睡"] } });
  assertEquals(axisOf(figure, "yaxis2").ticktext, ["猫", "睡"]);
  assertEquals(axisOf(figure, "xaxis").ticktext, ["猫", "睡"]);
  assertEquals(axisOf(figure, "xaxis2").ticktext, ["the", "cat"]);
  assertEquals(headingsOf(figure).map(({ text }) => text), [
    "<b>self</b>",
    "<b>cross</b><br>another sequence",
  ]);
});

Deno.test("sideBySide() has a panel for each head of a side", () => {
  const x = random(["head", "query", "key"], { head: 2, query: 3, key: 5 }, { seed: 1 });
  const figure = sideBySide({ scores: x, weights: before });
  assertEquals(figure.data.map(({ name }) => name), [
    "scores, head 0",
    "scores, head 1",
    "weights",
  ]);
});

Deno.test("sideBySide() gives signed sides one scale around 0, by the largest of all", () => {
  const figure = sideBySide({
    small: tensor(["query", "key"], [[0.5, -0.25]]),
    large: tensor(["query", "key"], [[-7, 2]]),
  });
  assertEquals(new Set(figure.data.map((panel) => panel["coloraxis"])).size, 1);
  assertEquals([coloursOf(figure).cmin, coloursOf(figure).cmax], [-7, 7]);
});

Deno.test("sideBySide() takes one scale for all, if it is told", () => {
  const figure = sideBySide(
    { shares: before, parts: tensor(["query", "key"], [[0.5]]) },
    {
      scale: "weights",
    },
  );
  assertEquals(figure.data.map((panel) => panel["coloraxis"]), [
    "coloraxis",
    "coloraxis",
  ]);
});

Deno.test("sideBySide() refuses one axis, and labels that do not fit", () => {
  assertThrows(
    () => sideBySide({ weights: zeros(["key"], { key: 3 }) }),
    TypeError,
    'Cannot draw the side "weights": two or three axes are needed, found [key 3]',
  );
  assertThrows(
    () => sideBySide({ weights: before }, { labels: { key: ["a", "b", "c"] } }),
    RangeError,
    'Cannot label axis "key": it needs 2 labels, found 3',
  );
});

Deno.test("sideBySide() takes the scale of a side before that of its values", () => {
  const columns = tensor(["query", "key"], [[0.2, 0.7], [0.8, 0.3]]);
  const scales = (side: Parameters<typeof sideBySide>[0][string]) =>
    sideBySide({ before, side }).data.map((panel) => panel["coloraxis"]);
  assertEquals(scales(columns), ["coloraxis", "coloraxis2"]);
  assertEquals(scales({ matrix: columns, scale: "weights" }), ["coloraxis", "coloraxis"]);
});
