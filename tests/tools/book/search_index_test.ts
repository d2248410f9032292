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

Deno.test("what is shown of a long section ends with a whole word or sign", () => {
  const excerptOf = (text: string) => {
    const script = searchIndex([{ href: "a.html", page: "A", title: "A", text }], "en");
    return JSON.parse(script.slice(script.indexOf("{"), -2)).excerpts[0];
  };
  assertEquals(excerptOf("a".repeat(140)), "a".repeat(140));
  assertEquals(
    excerptOf(`${"word, ".repeat(22)}incomprehensible`),
    `${"word, ".repeat(22).slice(0, -2)}…`,
  );
  assertEquals(excerptOf(`${"词".repeat(135)}attention`), `${"词".repeat(135)}…`);
  assertEquals(excerptOf("词".repeat(141)), `${"词".repeat(140)}…`);
  assertEquals(excerptOf("𠮷".repeat(71) + "。"), `${"𠮷".repeat(70)}…`);
});

Deno.test("wordsOf() reads the words of a page: no tags, no formulas", () => {
  const html = `<p>1 &lt; 2 ${typesetter()("e^x", false)}&amp; <em>so</em></p>`;
  assertEquals(wordsOf(html), "1 < 2 & so");
});
