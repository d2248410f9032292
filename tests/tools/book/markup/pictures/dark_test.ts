import { heatmap, tensor } from "../../../../../lib/mod.ts";
import { staticPicture } from "../../../../../lib/notebook/drawing/static_picture.ts";
import { assertEquals } from "../../../../assert.ts";
import { DARK, darkPicture } from "../../../../../lib/tools/book/markup/pictures/dark.ts";

Deno.test("a picture on dark paper: paper, ink and frames change, values do not", () => {
  const light =
    '<svg><rect style="fill:#ffffff"></rect><text style="font-size:11px;fill:#222">a</text>' +
    '<text style="fill:#444">0.9</text><text style="fill:#fff">0.1</text>' +
    '<path style="fill:none;stroke:#bbb"></path><path style="fill:#d55e00"></path></svg>';
  const dark =
    `<svg><rect style="fill:${DARK["#ffffff"]}"></rect><text style="font-size:11px;fill:${
      DARK["#222222"]
    }">a</text><text style="fill:#444">0.9</text><text style="fill:#fff">0.1</text>` +
    `<path style="fill:none;stroke:${
      DARK["#bbbbbb"]
    }"></path><path style="fill:#d55e00"></path></svg>`;
  assertEquals(darkPicture(light), dark);
});

Deno.test("a picture on dark paper: numbers in cells keep the ink that suits the cell", async () => {
  const weights = tensor(["query", "key"], [[0.1, 0.55, 0.72, 0.9]]);
  const picture = await staticPicture(heatmap(weights, { scale: "weights" }));
  const inks = (svg: string) =>
    ["0.10", "0.55", "0.72", "0.90"].map((number) =>
      [...svg.split(`>${number}<`)[0]!.matchAll(/fill:(#[0-9a-f]+)/g)].at(-1)?.[1]
    );
  assertEquals(inks(picture), ["#444", "#0a0a0a", "#fff", "#fff"]);
  assertEquals(inks(darkPicture(picture)), inks(picture));
});
