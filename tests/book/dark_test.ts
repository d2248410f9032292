import { assertEquals } from "../assert.ts";
import { DARK, darkPicture } from "../../lib/book/dark.ts";

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
