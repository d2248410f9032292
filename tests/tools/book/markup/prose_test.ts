import { assert, assertEquals, assertStringIncludes } from "../../../assert.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { plainText, proseRenderer } from "../../../../lib/tools/book/markup/prose.ts";
import { escapeHtml } from "../../../../lib/text/escape.ts";

const render = () =>
  proseRenderer({
    highlight: (code, language) => `[${language}]${escapeHtml(code)}`,
    resolve: (href) =>
      href === "gone.ipynb" ? undefined : href.replace(/\.ipynb$/, ".html"),
    words: en.outputs,
  });

Deno.test("prose: links lead to pages, and those that lead nowhere stay words", () => {
  const { html } = render()(
    "[next](02.ipynb), [lost](gone.ipynb), [out](https://a.example)",
  );
  assertEquals(
    html,
    '<p><a href="02.html">next</a>, <a>lost</a>, ' +
      '<a href="https://a.example" rel="noopener noreferrer">out</a></p>\n',
  );
});

Deno.test("prose: headings have places of their own, and none is above the title", () => {
  const prose = render();
  const first = prose("# Scores\n\n## Scores\n\n### 它 and *it*");
  assertEquals(first.headings, [
    { level: 2, id: "scores", text: "Scores" },
    { level: 2, id: "scores-2", text: "Scores" },
    { level: 3, id: "它-and-it", text: "它 and it" },
  ]);
  assertStringIncludes(first.html, '<h2 id="scores">Scores</h2>');
  assertEquals(prose("## Scores").headings[0]?.id, "scores-3");
  assertEquals(prose("## Main").headings[0]?.id, "main-2");
  assertEquals(prose('## A "sum" of `heads`').headings[0]?.text, "A “sum” of heads");
});

Deno.test("prose: quotation marks are curled, and short sums stay on one line", () => {
  const { html } = render()('A "sum" isn\'t `"code"`: 6 × 7, 16 / 256 = 0.06, a × b');
  assertEquals(
    html,
    "<p>A “sum” isn’t <code>&quot;code&quot;</code>: " +
      "6\u00a0×\u00a07, 16\u00a0/\u00a0256\u00a0=\u00a00.06, a × b</p>\n",
  );
});

Deno.test("prose: a formula is typeset, a price is a price, and code is code", () => {
  const formula = render()("Shares are $e^{-x}$ here.").html;
  assertStringIncludes(formula, 'class="katex"');
  assertStringIncludes(
    formula,
    '<annotation encoding="application/x-tex">e^{-x}</annotation>',
  );
  for (const text of ["From $5 to $10.", "Costs $ 5 and 6 $ now", "\\$x\\$", "`$x$`"]) {
    assert(!render()(text).html.includes("katex"), text);
  }
});

Deno.test("prose: a formula on its own may have lines that look like Markdown", () => {
  const { html } = render()("Before\n\n$$\na\n- b\n= c\n$$\n\nAfter");
  assertStringIncludes(html, '<div class="formula">');
  assertStringIncludes(html, "katex-display");
  assert(!html.includes("<li>") && !html.includes("<h1"));
  assertStringIncludes(html, "<p>After</p>");
});

Deno.test("prose: a formula that cannot be typeset is shown as written", () => {
  const { html } = render()("$\\frac{1$");
  assertStringIncludes(html, "\\frac{1");
  assertStringIncludes(html, "katex-error");
});

Deno.test("prose: HTML is text, and a table can scroll", () => {
  const { html } = render()("a <b>c</b>\n\n| x |\n| - |\n| 1 |");
  assertStringIncludes(html, "a &lt;b&gt;c&lt;/b&gt;");
  assertStringIncludes(html, '<div class="scroll"><table>');
});

Deno.test("prose: a picture that is not there is told of by its description", () => {
  assertStringIncludes(render()("![a <b>](a.png)").html, "<em>Picture: a &lt;b&gt;</em>");
});

Deno.test("prose: code between fences is highlighted in its language", () => {
  assertStringIncludes(render()("```ts\n1 < 2\n```").html, "<code>[ts]1 &lt; 2</code>");
});

Deno.test("plainText() is a line without Markdown's signs", () => {
  assertEquals(
    plainText("Why *divide* by [`√feature`](a.html)?"),
    "Why divide by √feature?",
  );
});
