import { assert, assertEquals } from "../../../../assert.ts";
import MarkdownIt from "markdown-it";
import {
  DISPLAYED,
  texRules,
} from "../../../../../lib/tools/book/markup/prose/tex_rules.ts";

const markdown = new MarkdownIt({ html: true }).use(texRules);
markdown.renderer.rules["formula"] = (tokens, i) => {
  const { content, markup } = tokens[i]!;
  return markup === DISPLAYED ? `⟦⟦${content.trim()}⟧⟧` : `⟦${content}⟧`;
};
const render = (text: string) => markdown.render(text).trim();

Deno.test("formulas are found as Jupyter knows them", () => {
  const found: [text: string, html: string][] = [
    [
      "$a$ and $b$, also in *words $c*d$*",
      "<p>⟦a⟧ and ⟦b⟧, also in <em>words ⟦c*d⟧</em></p>",
    ],
    ["$$ a $$", "⟦⟦a⟧⟧"],
    ["so $$a$$ it is", "<p>so ⟦⟦a⟧⟧ it is</p>"],
    ["$$a$$ is it", "<p>⟦⟦a⟧⟧ is it</p>"],
    ["$$\na\n\n- b\n$$\n\n$c$", "⟦⟦a\n\n- b⟧⟧<p>⟦c⟧</p>"],
    ["\\(a_1\\) and \\\\(b\\\\)", "<p>⟦a_1⟧ and ⟦b⟧</p>"],
    ["so \\\\[a\\\\] it is", "<p>so ⟦⟦a⟧⟧ it is</p>"],
    ["\\[\na\n= b\n\\]", "⟦⟦a\n= b⟧⟧"],
    ["\\\\[ a \\\\]", "⟦⟦a⟧⟧"],
    [
      "\\begin{align}\na &= b \\\\\n- c &= d\n\\end{align}",
      "⟦⟦\\begin{align}\na &= b \\\\\n- c &= d\n\\end{align}⟧⟧",
    ],
    [
      "so \\begin{pmatrix}1 & 2\\end{pmatrix}.",
      "<p>so ⟦⟦\\begin{pmatrix}1 & 2\\end{pmatrix}⟧⟧.</p>",
    ],
    ["text\n$$\na\n$$\ntext", "<p>text</p>\n⟦⟦a⟧⟧<p>text</p>"],
    ["$\\$5$", "<p>⟦\\$5⟧</p>"],
    ["so $ x^2 $ and $ \\sin xy = z $2", "<p>so ⟦ x^2 ⟧ and ⟦ \\sin xy = z ⟧2</p>"],
    ["> $$b$$", "<blockquote>\n⟦⟦b⟧⟧</blockquote>"],
    [
      "- one\n\n  $$\n  a\n  $$\n- two",
      "<ul>\n<li>\n<p>one</p>\n⟦⟦a⟧⟧</li>\n<li>\n<p>two</p>\n</li>\n</ul>",
    ],
  ];
  for (const [text, html] of found) assertEquals([text, render(text)], [text, html]);
});

Deno.test("prices, escapes, code and what is never closed are no formulas", () => {
  for (
    const text of [
      "From $5 to $10, or $5,$10",
      "Costs $ 5 and 6 $ now; \\$x\\$; `$x$`",
      "From $ 20 to $ 30, of which $ 5_000 are mine and $ 2^2 are yours",
      "$$ a\n\nb",
      "a $$ b",
      "$$$a$$$ and $$$",
      "\\(a",
      "\\[1\\] is a reference",
      "\\\\[a",
      "\\begin{align} a",
      "\\begin{document}a\\end{document}",
      "$$\nunclosed\n\nprose with $$a$$",
      "$$\nunclosed\n\n$$a$$",
    ]
  ) {
    const found = render(text).replace("⟦⟦a⟧⟧", "");
    assert(!found.includes("⟦"), `${text} → ${found}`);
  }
});

Deno.test("100,000 signs that open and never close come to an end", () => {
  for (
    const open of [
      ...[
        "$",
        "$a ",
        "$ a_ ",
        "$ _\\$",
        "$$a\n",
        "$$a\n\n",
        "a\n$$b\n",
        "> $$\n",
        "\\$",
        "[$a",
        "a $$$ b",
      ],
      ...["\\(", "\\(a ", "\\\\(", "\\[\n", "\\\\[a\n", "\\begin{align}", "- $$\n"],
      "\\begin{align}\n",
      "\\begin{gather}\n\\begin{align}\n\\begin{cases}\n",
    ]
  ) {
    const text = open.repeat(100_000 / open.length);
    assert(markdown.render(text).length >= 100, open);
  }
});
