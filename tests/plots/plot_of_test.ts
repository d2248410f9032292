import { bars, plotOf, tensor, zeros } from "../../lib/mod.ts";
import { assert, assertEquals, assertThrows } from "../assert.ts";

Deno.test("plotOf() draws bars for a short axis, a curve for a long one, and else a heatmap", () => {
  const types = [
    zeros(["key"], { key: 3 }),
    zeros(["key"], { key: 101 }),
    zeros(["query", "key"], { query: 3, key: 5 }),
    zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 }),
    zeros(["layer", "head", "query", "key"], { layer: 1, head: 2, query: 3, key: 5 }),
  ].map((x) => plotOf(x).data.map(({ type }) => type));
  assertEquals(types, [["bar"], ["scatter"], ["heatmap"], ["heatmap", "heatmap"], [
    "heatmap",
    "heatmap",
  ]]);
});

Deno.test("plotOf() takes the shape as the title", () => {
  const figure = plotOf(zeros(["query", "key"], { query: 3, key: 5 }));
  assertEquals(figure.layout.title?.text, "Tensor [query 3, key 5]");
});

Deno.test("plotOf() gives a figure back as it is", () => {
  const figure = bars(tensor(["key"], [1, 2]));
  assert(plotOf(figure) === figure);
});

Deno.test("plotOf() refuses what is neither, and five axes", () => {
  const needed = "Cannot plot: a tensor or a figure is needed, found";
  // @ts-expect-error: an array has no axes
  assertThrows(() => plotOf([1, 2]), TypeError, `${needed} an array`);
  // @ts-expect-error: nothing was given
  assertThrows(() => plotOf(undefined), TypeError, `${needed} undefined`);
  // @ts-expect-error: a trace is neither; its stages are tensors
  assertThrows(() => plotOf({ weights: [] }), TypeError, `${needed} an object`);
  assertThrows(
    () => plotOf(zeros(["a", "b", "c", "d", "e"], { a: 1, b: 2, c: 3, d: 5, e: 7 })),
    TypeError,
    "found [a 1, b 2, c 3, d 5, e 7]",
  );
});
