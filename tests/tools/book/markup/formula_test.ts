import { assert, assertEquals, assertStringIncludes } from "../../../assert.ts";
import MarkdownIt from "markdown-it";
import { formula, formulas } from "../../../../lib/tools/book/markup/formula.ts";

const markdown = new MarkdownIt();
formulas(markdown);
const countIn = (text: string) =>
  markdown.render(text).split("<!--formula-->").length - 1;

Deno.test("formula() shows as written what is too long, too deep, or no formula", () => {
  for (
    const source of [
      "a".repeat(5000),
      "{".repeat(2000),
      `${"{".repeat(1900)}x${"}".repeat(1900)}`,
      "\\frac{1",
    ]
  ) {
    const typeset = formula(source, true);
    assertStringIncludes(typeset, "katex-error");
    assertStringIncludes(typeset, source.slice(0, 100));
  }
  assert(!formula("e^{-x}", false).includes("katex-error"));
});

Deno.test("formula() grows no further than its limits, and links nowhere", () => {
  for (
    const source of [
      "\\def\\a{\\a\\a}\\a",
      "\\href{javascript:alert(1)}{x}",
      "\\includegraphics{http://elsewhere.example/a.png}",
    ]
  ) {
    const typeset = formula(source, false);
    assert(!/<(?:a|img) /.test(typeset) && typeset.length < 5000, typeset);
  }
  assert(!formula("\\rule{1000em}{1em}", true).includes("1000em;"));
});

Deno.test("formulas() finds formulas, and leaves prices", () => {
  const counts: [text: string, count: number][] = [
    ["$a$ and $b$, also in *words $c*d$*", 3],
    ["From $5 to $10, or $5,$10", 0],
    ["Costs $ 5 and 6 $ now; \\$x\\$; `$x$`", 0],
    ["$$ a $$", 1],
    ["$$\na\n\n- b\n$$\n\n$c$", 2],
    ["- one\n\n  $$\n  a\n  $$\n- two\n\n> $$b$$", 2],
  ];
  for (const [text, count] of counts) assertEquals([text, countIn(text)], [text, count]);
});

Deno.test("formulas() comes to an end on 100,000 signs that open and never close", () => {
  for (
    const open of ["$", "$a ", "$$a\n", "$$a\n\n", "a\n$$b\n", "> $$\n", "\\$", "[$a"]
  ) {
    const text = open.repeat(100_000 / open.length);
    assert(markdown.render(text).length >= 100, open);
  }
});
