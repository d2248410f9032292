import { assertEquals } from "../../assert.ts";
import { addressOf, resolveLink } from "../../../lib/tools/book/links.ts";
import type { Chapter } from "../../../lib/tools/book/chapters/chapter.ts";
import type { Library } from "../../../lib/tools/book/sources/library.ts";
import { madeChapter } from "./chapters/made_chapter.ts";

const chapter = (name: string, text: string): Chapter => ({
  ...madeChapter(`notebooks/${name}.ipynb`, [["markdown", text]]),
  slug: name,
});
const here = chapter("here", "# Title\n\n## Sub heading");
const chapters = [here, chapter("other", "# Other\n\n## X y"), chapter("第一章", "# 一")];
const library: Library = {
  has: (path) => path === "tensor/a.ts",
  fileOf: () => undefined,
  usersOf: () => [],
};

Deno.test("a link leads to where it means, and to nothing that runs", () => {
  const links: [href: string, address: string | undefined][] = [
    ["other.ipynb", "other.html"],
    ["./other.ipynb", "other.html"],
    ["../notebooks/other.ipynb#X-y", "other.html#x-y"],
    ["other.ipynb#nowhere", "other.html"],
    ["other.ipynb?download=1#x-y", "other.html#x-y"],
    ["第一章.ipynb", "%E7%AC%AC%E4%B8%80%E7%AB%A0.html"],
    ["%E7%AC%AC%E4%B8%80%E7%AB%A0.ipynb", "%E7%AC%AC%E4%B8%80%E7%AB%A0.html"],
    ["#Sub-heading", "#sub-heading"],
    ["#Title", "#main"],
    ["#nowhere", undefined],
    ["#", undefined],
    ["", undefined],
    ["../lib/tensor/a.ts#f", "source/tensor/a.html#f"],
    ["../lib/tensor/b.ts", undefined],
    ["../elsewhere/other.ipynb", undefined],
    ["data.csv", undefined],
    ["%zz.ipynb", undefined],
    ["https://a.example/b?c#d", "https://a.example/b?c#d"],
    ["mailto:a@b.example", "mailto:a@b.example"],
    ["javascript:alert(1)", undefined],
    [" JavaScript:alert(1)", undefined],
    ["//a.example", undefined],
    ["file:///etc/passwd", undefined],
    ['https://a.example/" onclick="x', undefined],
  ];
  for (const [href, address] of links) {
    assertEquals([href, resolveLink(href, here, chapters, library)], [href, address]);
  }
});

Deno.test("an address is the path with the letters of other scripts encoded", () => {
  assertEquals(addressOf("source/a-b_1.html"), "source/a-b_1.html");
  assertEquals(addressOf("figures/é.js"), "figures/%C3%A9.js");
});
