import { svg } from "../../../lib/notebook/mod.ts";
import { staticPicture } from "../../../lib/notebook/drawing/static_picture.ts";
import { plotOf, tensor } from "../../../lib/mod.ts";
import { assertEquals } from "../../assert.ts";
import { heatmap, lines } from "../figures.ts";

Deno.test("svg() is the picture that a notebook keeps of a figure", async () => {
  for (const figure of [heatmap, lines]) {
    assertEquals(await svg(figure), await staticPicture(figure));
  }
});

Deno.test("svg() of a tensor is that of its plot", async () => {
  const weights = tensor(["query", "key"], [[0.9, 0.1], [0.4, 0.6]]);
  assertEquals(await svg(weights), await svg(plotOf(weights)));
});
