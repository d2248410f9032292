import { breakable } from "../../../../lib/tools/book/markup/breakable.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("a path is broken after a folder or a word, and nowhere else", () => {
  const made = breakable("network/number_<b>.ts").map(({ html }) => html).join("");
  assertEquals(made, "network/<wbr>number_<wbr>&lt;b&gt;.ts");
});
