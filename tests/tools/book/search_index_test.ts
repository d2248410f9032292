import { assert, assertEquals } from "../../assert.ts";
import { typesetter } from "../../../lib/tools/book/markup/formula.ts";
import { searchIndex, wordsOf } from "../../../lib/tools/book/search_index.ts";

Deno.test("the index is a script of data, whatever the text says", () => {
  const text = '</script><script>alert(1)</script> "动物累了" \u2028';
  const script = searchIndex([{ href: "a.html", page: "A", title: "A", text }], "en");
  const data = JSON.parse(
    script.replace(/^globalThis\.headlightIndex = /, "").replace(/;\n$/, ""),
  );
  assertEquals(data.excerpts, [text]);
  const terms = JSON.stringify(data.index);
  for (const term of ["动物", "物累", "了", "alert"]) {
    assert(terms.includes(`"${term}"`), term);
  }
});

Deno.test("wordsOf() reads the words of a page: no tags, no formulas", () => {
  const html = `<p>1 &lt; 2 ${typesetter()("e^x", false)}&amp; <em>so</em></p>`;
  assertEquals(wordsOf(html), "1 < 2 & so");
});
