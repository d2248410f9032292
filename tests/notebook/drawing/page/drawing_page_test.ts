import { draw } from "../../../../lib/notebook/drawing/page/drawing_page.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("a page is opened again where the first was stopped on its way", async () => {
  const path = "../../../../lib/notebook/drawing/page/drawing_page.ts?again";
  const again: typeof import("../../../../lib/notebook/drawing/page/drawing_page.ts") =
    await import(path);
  const figure = {
    data: [{ type: "scatter", y: [1, 2] }],
    layout: { width: 300, height: 200 },
  };
  const sizes = [await draw(figure), await again.draw(figure)]
    .map(({ width, height }) => [width, height]);
  assertEquals(sizes, [[300, 200], [300, 200]]);
});
