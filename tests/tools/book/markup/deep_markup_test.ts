import { assertEquals } from "../../../assert.ts";
import { isDeepMarkup } from "../../../../lib/tools/book/markup/deep_markup.ts";
import { cleanHtml } from "../../../../lib/tools/book/markup/clean_html.ts";
import { cleanSvg } from "../../../../lib/tools/book/markup/pictures/clean_svg.ts";

Deno.test("markup is deep if elements lie in each other, not if they follow each other", () => {
  const cases: [markup: string, isDeep: boolean][] = [
    ["<div>".repeat(2000), true],
    [`${"<b>".repeat(2000)}x${"</b>".repeat(2000)}`, true],
    ["<G>".repeat(2000), true],
    ['<a b="c">'.repeat(2000), true],
    ["<div></div>".repeat(2000), false],
    ["</div>".repeat(2000) + "<div>".repeat(900), false],
    ["<g/><path d='x' />".repeat(2000), false],
    ["<br><img src=x><p>a<li>b<tr><td>c".repeat(2000), false],
    ["a < b > c <".repeat(2000), false],
    ["<a ".repeat(2000), false],
    ["", false],
  ];
  for (const [markup, isDeep] of cases) {
    assertEquals([markup.slice(0, 20), isDeepMarkup(markup)], [
      markup.slice(0, 20),
      isDeep,
    ]);
  }
});

Deno.test("what is too deep is not shown", () => {
  assertEquals(cleanHtml("<div>".repeat(100_000)), "");
  assertEquals(cleanSvg(`<svg>${"<g>".repeat(1_000_000)}`), undefined);
});
