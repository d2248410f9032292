import { assert, assertEquals, assertStringIncludes } from "../../../../assert.ts";
import { en } from "../../../../../lib/tools/book/words/en.ts";
import { typesetter } from "../../../../../lib/tools/book/markup/formula.ts";
import { fillMarks } from "../../../../../lib/tools/book/markup/prose/marks.ts";
import {
  pageProse,
  whole,
} from "../../../../../lib/tools/book/markup/prose/page_prose.ts";
import {
  type FindPicture,
  type Prose,
  proseReader,
} from "../../../../../lib/tools/book/markup/prose/prose.ts";
import { escapeHtml } from "../../../../../lib/text/escape.ts";

const read = (markdown: string, picture?: FindPicture): Prose =>
  proseReader({
    highlight: (code, language) => `[${language}]${escapeHtml(code)}`,
    typeset: typesetter(),
    words: en.outputs,
  })(markdown, picture);

/** The pieces of a page that pieces of prose become. */
function pieces(...markdown: string[]) {
  const page = pageProse();
  const proses = markdown.map((each) => read(each));
  for (const prose of proses) page.take(prose);
  const resolve = (href: string) => {
    if (/^https:/.test(href)) return href;
    const id = href.startsWith("#") ? page.find(href.slice(1)) : undefined;
    return id === undefined
      ? (/\.ipynb$/.test(href) && href !== "gone.ipynb"
        ? href.replace(/\.ipynb$/, ".html")
        : undefined)
      : `#${id}`;
  };
  return proses.map((prose) => page.show(prose, resolve));
}

const render = (markdown: string) => whole(pieces(markdown)[0]!);
const headingsOf = (sections: ReturnType<typeof pieces>[number]) =>
  sections.flatMap(({ heading }) => heading ?? []);

Deno.test("prose: links lead to pages, and those that lead nowhere stay words", () => {
  assertEquals(
    render("[next](02.ipynb), [lost](gone.ipynb), [out](https://a.example)"),
    '<p><a href="02.html">next</a>, <a>lost</a>, ' +
      '<a href="https://a.example" rel="noopener noreferrer">out</a></p>\n',
  );
});

Deno.test("prose: a script is no address, in Markdown and in HTML", () => {
  for (
    const link of [
      "[js](javascript:alert(1))",
      '<a href="javascript:alert(1)">js</a>',
      '<a href=" java\tscript:alert(1)">js</a>',
      "[js](vbscript:x)",
      "[js](data:text/html,x)",
    ]
  ) assertEquals([link, render(link)], [link, "<p><a>js</a></p>\n"]);
});

Deno.test("prose: an address without a link is one, and a name of a file is none", () => {
  const link = (href: string, text = href) =>
    `<a href="${href}" rel="noopener noreferrer">${text}</a>`;
  assertEquals(
    render("See https://a.example/b_c_(d), and README.md or node.js."),
    `<p>See ${link("https://a.example/b_c_(d)")}, and README.md or node.js.</p>\n`,
  );
  assertEquals(
    render("`https://a.example` <https://b.example>"),
    `<p><code>https://a.example</code> ${link("https://b.example")}</p>\n`,
  );
  assertStringIncludes(render("At www.a.example."), ">www.a.example</a>.");
});

Deno.test("prose: headings have places of their own, and none is above the title", () => {
  const [first, second, third, fourth] = pieces(
    "# Scores\n\n## Scores\n\n### 它 and *it*",
    "## Scores",
    "## Main",
    '## A "sum" of `heads`',
  );
  assertEquals(headingsOf(first!), [
    { level: 2, id: "scores", text: "Scores" },
    { level: 2, id: "scores-2", text: "Scores" },
    { level: 3, id: "它-and-it", text: "它 and it" },
  ]);
  assertStringIncludes(whole(first!), '<h2 id="scores">Scores</h2>');
  assertEquals(headingsOf(second!)[0]?.id, "scores-3");
  assertEquals(headingsOf(third!)[0]?.id, "main-2");
  assertEquals(headingsOf(fourth!)[0]?.text, "A “sum” of heads");
});

Deno.test("prose: ten thousand equal headings have places of their own", () => {
  const headings = headingsOf(pieces("## a\n".repeat(10_000))[0]!);
  assertEquals(new Set(headings.map(({ id }) => id)).size, 10_000);
});

Deno.test("prose: a link finds a heading by its words, however they are written", () => {
  const [links, headings] = pieces(
    "[a](#Sub-heading) [b](#sub-heading) [c](#1.-What%20now%3F) [d](#here) [e](#There) " +
      "[f](#nowhere) [g](#%e7%ac%ac)",
    'text <a name="Here"></a>\n\n## Sub heading\n\n## 1. What now?\n\n' +
      '<h3 id="there">Something else</h3>\n\n## 第',
  );
  const targets = [...whole(links!).matchAll(/<a( href="[^"]*")?>/g)]
    .map(([, href = ""]) => href.slice(7, -1));
  assertEquals(targets, [
    "#sub-heading",
    "#sub-heading",
    "#1-what-now",
    "#here",
    "#something-else",
    "",
    "#第",
  ]);
  const page = whole(headings!);
  for (const target of targets.filter((each) => each !== "")) {
    assertEquals(page.split(`id="${target.slice(1)}"`).length, 2, target);
  }
});

Deno.test("prose: quotation marks are curled, and short sums stay on one line", () => {
  assertEquals(
    render('A "sum" isn\'t `"code"`: 6 × 7, 16 / 256 = 0.06, ln 2, a × b'),
    '<p>A “sum” isn’t <code>"code"</code>: ' +
      "6\u00a0×\u00a07, 16\u00a0/\u00a0256\u00a0=\u00a00.06, ln\u00a02, a × b</p>\n",
  );
});

Deno.test("prose: HTML is shown, and what runs, loads or covers is not", () => {
  const shown: [markdown: string, html: string][] = [
    ["a <b>c</b> H<sub>2</sub>O<br>d", "<p>a <b>c</b> H<sub>2</sub>O<br />d</p>\n"],
    ["<script>alert(1)</script>\n\na", "\n<p>a</p>\n"],
    ['<img src=x onerror="alert(1)">', "<em>Picture: </em>"],
    [
      '<div align="center">\n\n**a**\n\n</div>',
      '<div style="text-align:center">\n<p><strong>a</strong></p>\n</div>',
    ],
    ["<center>a</center>", '<div style="text-align:center">a</div>'],
    ['<div class="alert alert-info">a</div>', '<div class="alert">a</div>'],
    ['<p style="position:fixed;margin:1px">a</p>', '<p style="margin:1px">a</p>'],
    ["<details><summary>a</summary>\n\nb\n\n</details>", "b"],
    ["a <i>b", "<p>a <i>b</i></p>\n"],
    ["a </div></div></main> b", "<p>a  b</p>\n"],
    ["<font color=red>a</font>", "a"],
    ["<video src=a.mp4>No video</video> b", " b"],
    ["<!-- nothing --> a", " a"],
  ];
  for (const [markdown, html] of shown) {
    const found = render(markdown);
    assert(found.includes(html), `${markdown} → ${found}`);
    assert(!/alert\(1\)|onerror|position|<script/.test(found), found);
  }
});

Deno.test("prose: a heading in HTML is a heading", () => {
  const [page] = pieces('<h1 align="center">A <em>title</em></h1>\n\n<h3>b</h3>');
  assertEquals(headingsOf(page!), [
    { level: 2, id: "a-title", text: "A title" },
    { level: 3, id: "b", text: "b" },
  ]);
  assertStringIncludes(whole(page!), '<h2 id="a-title">A <em>title</em></h2>');
});

Deno.test("prose: every element is closed, whatever was opened", () => {
  for (
    const markdown of [
      "<div><table><tr><td>\n\n## a",
      "<b>\n\n- <i>\n\n> </b></i>",
      "<h2>a<h3>b</h2>c",
      "<h1><center>a<h1>",
      "<h1>a<div><h2>b</div></h1>\n\n# c",
      "</table></div>\n\n| a |\n| - |\n| </table> |",
    ]
  ) {
    const html = render(markdown);
    for (const tag of ["div", "table", "tr", "td", "b", "i", "h2", "h3", "p", "li"]) {
      const opened = html.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0;
      const closed = html.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0;
      assertEquals([markdown, tag, closed], [markdown, tag, opened]);
    }
  }
});

Deno.test("prose: whatever is wide can scroll", () => {
  const table = '<div class="scroll"><table>';
  assertStringIncludes(render("| x |\n| - |\n| 1 |"), table);
  assertStringIncludes(render("<table><tr><td>1</td></tr></table>"), table);
});

Deno.test("prose: a picture is shown if it is at hand, else told of by its description", () => {
  assertStringIncludes(render("![a <b>](a.png)"), "<em>Picture: a &lt;b&gt;</em>");
  const page = pageProse();
  const prose = read(
    '![a](attachment:a.png) <img src="attachment:a.png" width="30" onload="x" height="1e9">',
    (name) => name === "attachment:a.png" ? "data:image/png;base64,AAAA" : undefined,
  );
  page.take(prose);
  assertEquals(
    whole(page.show(prose, () => undefined)),
    '<p><img src="data:image/png;base64,AAAA" alt="a"> ' +
      '<img src="data:image/png;base64,AAAA" alt="" width="30"></p>\n',
  );
});

Deno.test("prose: code between fences is highlighted in its language", () => {
  assertStringIncludes(render("```ts\n1 < 2\n```"), "<code>[ts]1 &lt; 2</code>");
});

Deno.test("prose: no text is taken for what the book puts in itself", () => {
  for (
    const text of ["\u00000\u0000 `a`", "&#0;0&#0; ```\nb\n```", "<b>\u00000</b> $c$"]
  ) {
    const html = render(text);
    assert(!html.includes("\u0000") && html.includes("\ufffd0"), html);
  }
});

Deno.test("prose: what is longer than anybody writes is shown as it was written", () => {
  const long = "*a*.".repeat(30_000);
  const html = render(long);
  assertStringIncludes(html, '<pre class="text');
  assertStringIncludes(html, "100,000 more characters are in the notebook");
  const picture = `![a](data:image/png;base64,${"A".repeat(200_000)}) *b*`;
  assertStringIncludes(render(picture), "<em>b</em>");
});

Deno.test("prose: what is too much for a parser keeps its first heading", () => {
  const deep = "<div>".repeat(15_000);
  for (
    const [written, title, above, below] of [
      [`# The *T*\n\n${deep}`, "The T", "", "&lt;div&gt;&lt;div&gt;"],
      [`one\n## T ##\n# U\n${deep}`, "T", "one", "# U\n&lt;div&gt;"],
      [`# T\n${"a ".repeat(60_000)}`, "T", "", "a a a"],
    ] as const
  ) {
    const { parts: [first, second, ...others], marks } = read(written);
    assertEquals([first!.title, second!.title, others], ["", title, []]);
    const shown = ({ html }: { html: string }) =>
      fillMarks(html, marks, { linkTo: () => undefined, placeOf: () => undefined });
    assertStringIncludes(shown(first!), above);
    assertStringIncludes(shown(second!), `">${below}`);
  }
  for (const none of [deep, `\`\`\`\n# T\n${deep}`, `${"\n".repeat(200)}# T\n${deep}`]) {
    assertEquals(read(none).parts.map(({ title }) => title), [""]);
  }
});
