import { assert, assertEquals, assertStringIncludes } from "../../../assert.ts";
import {
  typesetter,
  withoutFormulas,
} from "../../../../lib/tools/book/markup/formula.ts";

const formula = (source: string, isDisplayed = false) =>
  typesetter()(source, isDisplayed);

Deno.test("a formula is typeset, for eyes and for screen readers", () => {
  const typeset = formula("e^{-x}");
  assertStringIncludes(typeset, 'class="katex"');
  assertStringIncludes(
    typeset,
    '<annotation encoding="application/x-tex">e^{-x}</annotation>',
  );
  assert(
    !typeset.includes("katex-display") && formula("x", true).includes("katex-display"),
  );
});

Deno.test("the lines of a formula have no numbers, but those that it gives itself", () => {
  const align = (inside: string) => formula(`\\begin{align}${inside}\\end{align}`, true);
  assert(!align("a &= b").includes("eqn-num") && !align("a").includes("katex-error"));
  assertStringIncludes(align("a &= b \\tag{7}"), ">7<");
});

Deno.test("what is too long, too deep, or no formula is shown as written", () => {
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
  assert(!formula("e^{-x}").includes("katex-error"));
});

Deno.test("a formula grows no further than its limits, and links nowhere", () => {
  for (
    const source of [
      "\\def\\a{\\a\\a}\\a",
      "\\href{javascript:alert(1)}{x}",
      "\\includegraphics{http://elsewhere.example/a.png}",
    ]
  ) {
    const typeset = formula(source);
    assert(!/<(?:a|img) /.test(typeset) && typeset.length < 5000, typeset);
  }
  assert(!formula("\\rule{1000em}{1em}", true).includes("1000em;"));
  // Macros of macros, and one that is used as one uses it.
  const growing = "\\def\\a{" + "x".repeat(50) + "}\\def\\b{" + "\\a".repeat(20) +
    "}\\def\\c{" + "\\b".repeat(20) + "}" + "\\c".repeat(20);
  assert(formula(growing).length < 200_000);
  assert(!formula("\\def\\R{\\mathbb R} \\R^n \\to \\R").includes("katex-error"));
});

Deno.test("a page has room for many formulas, and shows the rest as written", () => {
  const typeset = typesetter();
  const made = Array.from({ length: 5000 }, (_, i) => typeset(`x_{${i}}^2`, false));
  assertStringIncludes(made[999]!, 'class="katex"');
  assertStringIncludes(made[4999]!, '<span class="katex-error">x_{4999}^2</span>');
  assert(made.join("").length < 3_000_000);
});

Deno.test("withoutFormulas() leaves the words", () => {
  assertEquals(withoutFormulas(`a ${formula("x")} b ${formula("y", true)}`), "a   b  ");
});
