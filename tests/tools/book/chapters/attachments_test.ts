import { assertEquals, assertMatch } from "../../../assert.ts";
import { attachedPictures } from "../../../../lib/tools/book/chapters/attachments.ts";
import type { Json } from "../../../../lib/tools/ipynb/json.ts";

const PNG = "iVBORw0KGgo=";
const find = (attachments: Json, name = "attachment:a.png") => {
  const cell = { cell_type: "markdown", id: "a", source: "", metadata: {}, attachments };
  return attachedPictures(cell)(name);
};

Deno.test("a picture that a cell carries is found, in one piece or in lines", () => {
  const address = `data:image/png;base64,${PNG}`;
  for (
    const value of [PNG, `${PNG}\n`, ["iVBORw0K", "Ggo="], ["iVBORw0K\n", "Ggo=\n"]]
  ) assertEquals(find({ "a.png": { "image/png": value } }), address);
  const names: [name: string, key: string][] = [
    ["attachment:%E5%9B%BE%20%E7%89%87.png", "图 片.png"],
    ["attachment:图 片.png", "图 片.png"],
    ["attachment:100%.png", "100%.png"],
    ["attachment:%ff.png", "%ff.png"],
  ];
  for (const [name, key] of names) {
    assertEquals(find({ [key]: { "image/png": PNG } }, name), address, name);
  }
});

Deno.test("what is no picture is none, and no reason to stop", () => {
  for (
    const attachments of [
      null,
      [],
      "a.png",
      {},
      { "a.png": null },
      { "a.png": "iVBO" },
      { "a.png": { "image/png": null } },
      { "a.png": { "image/png": { a: 1 } } },
      { "a.png": { "image/png": ["iVBO", 5] } },
      { "a.png": { "image/png": "%%%" } },
      { "a.png": { "image/png": "" } },
      { "a.png": { "text/html": "aaaa" } },
      { "a.png": { "image/svg+xml": btoa("<script>alert(1)</script>") } },
      { "a.png": { "image/svg+xml": "AAAA" } },
    ]
  ) assertEquals([attachments, find(attachments)], [attachments, undefined]);
  for (
    const name of ["attachment:__proto__", "attachment:toString", "a.png", "", "//a.b"]
  ) {
    assertEquals([name, find({}, name)], [name, undefined]);
  }
});

Deno.test("a drawing that a cell carries is cleaned, and so is a picture in an address", () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><g/></svg>';
  const clean = (address?: string) => atob(address!.split(",")[1]!);
  const attached = find({ "a.png": { "image/svg+xml": btoa(svg) } });
  assertMatch(clean(attached), /^<svg xmlns[^>]*><g><\/g><\/svg>$/);
  assertEquals(find({}, `data:image/svg+xml;base64,${btoa(svg)}`), attached);
  assertEquals(find({}, `data:image/png;base64,${PNG}`), `data:image/png;base64,${PNG}`);
  assertEquals(find({}, "data:text/html;base64,AAAA"), undefined);
});
