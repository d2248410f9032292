import { assert, assertEquals } from "../../../assert.ts";
import { pageNames } from "../../../../lib/tools/book/chapters/page_names.ts";

Deno.test("page names keep letters and digits of every script", () => {
  const names: [file: string, page: string][] = [
    ["02_every_stage", "02_every_stage"],
    ["my notes, 1", "my-notes-1"],
    ["第一章", "第一章"],
    ["Глава 2", "Глава-2"],
    ["हिन्दी", "हिन्दी"],
    ["cafe\u0301", "café"],
    ["../../etc/passwd", "etc-passwd"],
    ["-rf", "rf"],
    ["a\u202eb", "a-b"],
    ["!!!", "notebook"],
    ["", "notebook"],
  ];
  for (const [file, page] of names) {
    assertEquals([file, ...pageNames([file])], [file, page]);
  }
});

Deno.test("no two pages have the same name, on disks that ignore case either", () => {
  const sets: [files: string[], pages: string[]][] = [
    [["第一章", "第二章"], ["第一章", "第二章"]],
    [["a b", "a-b"], ["a-b", "a-b-2"]],
    [["Masks", "masks", "MASKS"], ["Masks", "masks-2", "MASKS-3"]],
    [["a!", "a?", "a-2"], ["a", "a-3", "a-2"]],
    [["café", "cafe\u0301"], ["café", "café-2"]],
    [["Straße", "STRASSE"], ["Straße", "STRASSE-2"]],
    [["ß", "ẞ", "SS"], ["ß", "ẞ-2", "SS-3"]],
    [["index", "Index"], ["index-2", "Index-3"]],
    [["con", "NUL", "com1"], ["con-2", "NUL-2", "com1-2"]],
  ];
  for (const [files, pages] of sets) assertEquals(pageNames(files), pages);
});

Deno.test("a page's name is short enough for any disk", () => {
  const long = ["a".repeat(240), "a".repeat(241), "章".repeat(80), "😀𠮷".repeat(60)];
  const bytes = pageNames(long).map((name) => new TextEncoder().encode(name).length);
  assert(bytes.every((length) => length <= 160), `${bytes}`);
  assertEquals(new Set(pageNames(long)).size, 4);
});
