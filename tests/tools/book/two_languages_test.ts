import { join } from "node:path";
import MiniSearch from "minisearch";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { buildBook, type Inputs } from "../../../lib/tools/book/build.ts";
import { fingerprint } from "../../../lib/tools/book/fingerprint.ts";
import { readInputs } from "../../../lib/tools/book/inputs.ts";
import { uncoloured } from "../../../lib/tools/book/markup/highlight.ts";
import { searchIndex, termsIn } from "../../../lib/tools/book/search_index.ts";
import { chinesePiece } from "../../../lib/tools/book/markup/prose/chinese.ts";
import { findNotebooks, placeIn } from "../../../lib/tools/ipynb/find_notebooks.ts";
import { inFolder } from "../runner/made_notebook.ts";
import { notebookText } from "./chapters/made_chapter.ts";

const said = (markdown: string) =>
  notebookText([["markdown", markdown], ["code", "const a = 1;"]]);
const inputs: Inputs = {
  notebooks: [
    {
      path: "n/01_a.ipynb",
      text: said("# One\n\n_Why?_\n\n## First\n\n[b](02_b.ipynb)"),
    },
    { path: "n/02_b.ipynb", text: said("# Two\n\n[c](03_c.ipynb#三)") },
  ],
  chinese: [
    {
      path: "n/zh/01_a.ipynb",
      text: said(
        "# 一\n\n**为什么？**\n\n## 第一节\n\n[b](02_b.ipynb) [e](../01_a.ipynb#First)",
      ),
    },
    { path: "n/zh/03_c.ipynb", text: said("# 三\n\n[a](01_a.ipynb#第一节)") },
  ],
  sources: [],
  door: "",
};
const none = () => Promise.resolve({});
const build = (inputs: Inputs) =>
  buildBook(inputs, undefined, uncoloured, none).then(({ files }) => files);
const book = await build(inputs);
const page = (path: string) => book.get(path) as string;

Deno.test("each language has its pages, and its own tongue in all of them", () => {
  const pages = [...book.keys()].filter((path) => path.endsWith(".html"));
  assertEquals(pages.toSorted(), [
    "01_a.html",
    "02_b.html",
    "index.html",
    "source/index.html",
    "zh/01_a.html",
    "zh/03_c.html",
    "zh/index.html",
  ]);
  for (const path of pages) {
    const isChinese = path.startsWith("zh/");
    assertStringIncludes(page(path), `<html lang="${isChinese ? "zh-Hans" : "en"}">`);
    assertEquals([path, page(path).includes("chinese.")], [path, isChinese]);
  }
  assertStringIncludes(page("zh/01_a.html"), '<pre class="code" lang="en">');
  assertStringIncludes(page("zh/01_a.html"), 'name="description" content="为什么？"');
});

Deno.test("Chinese lines may be broken beside quotation marks, and nowhere in a tag", () => {
  assertEquals(
    chinesePiece('<p title="在“a”上">在“a”上，“b”</p> “c” <pre class="code">'),
    '<p title="在“a”上">在<wbr>“a”<wbr>上' +
      '<span class="tight">，</span><wbr>“b”</p> “c” <pre class="code" lang="en">',
  );
  assertEquals(
    chinesePiece('是<code>"a"</code>，（<code>"b"</code>）或<code>&quot;c"</code>'),
    '是<wbr><code>"a"</code>，（<code>"b"</code>）或<wbr><code>&quot;c"</code>',
  );
});

Deno.test("long words of code may be broken, so that no line stays empty and no sign alone", () => {
  const long = "solution(exercises.averagingOutput)";
  const broken = "solution(<wbr>exercises.<wbr>averagingOutput)";
  assertEquals(
    chinesePiece(`<code>await ${long}</code>。<code>a.b</code>，${long}。`),
    `<code>await ${broken}</code>。<code>a.b</code>，${long}。`,
  );
  const code = "<code>torch.manual_seed(123)</code><code>x_=&lt;aaaaaaaaaaaa_</code>";
  assertEquals(
    chinesePiece(code),
    "<code>torch.<wbr>manual_<wbr>seed(<wbr>123)</code><code>x_=&lt;aaaaaaaaaaaa_</code>",
  );
  assertEquals(
    chinesePiece("<strong>还没有写：exercises.softmaxGradient。</strong>exercises.a"),
    "<strong>还没有写：exercises.<wbr>softmaxGradient。</strong>exercises.a",
  );
});

Deno.test("English terms in brackets may be broken where their syllables end, and nothing else", () => {
  assertEquals(
    chinesePiece(
      "注意力（self-attention），键（key），<b title='（gradient）'>attention</b>",
    ),
    "注意力（self-atten&shy;tion），键（key），<b title='（gradient）'>attention</b>",
  );
  const code = "<code>a（attention）</code>，（attention(x)）";
  assertEquals(chinesePiece(code), code);
});

Deno.test("no Chinese line begins with the sign that closes after a formula", async () => {
  const long = "$a_1 + a_2 + a_3 + a_4 + a_5 + a_6 = b_1 + b_2$";
  const files = await build({
    ...inputs,
    chinese: [{
      path: "n/zh/01_a.ipynb",
      text: said(`# 一\n\n是$-ab$，和$a + b > 0$。${long}。`),
    }],
  });
  const CLOSED =
    /<span class="closed"><!--formula-->.*?<annotation[^>]*>(.*?)<.*?<!--end-->(.*?)<\/span>/gs;
  const closed = [...`${files.get("zh/01_a.html")}`.matchAll(CLOSED)];
  // A formula of several pieces may be broken between them.
  assertEquals(closed.map(([, formula, sign]) => [formula, sign]), [["-ab", "，"], [
    "a + b &gt; 0",
    "。",
  ]]);
});

Deno.test("links stay in their language, as far as it goes", () => {
  assertStringIncludes(page("01_a.html"), 'href="02_b.html"');
  assertStringIncludes(page("02_b.html"), 'href="zh/03_c.html#main"');
  assertStringIncludes(page("zh/01_a.html"), 'href="../02_b.html"');
  assertStringIncludes(page("zh/01_a.html"), 'href="../01_a.html#first"');
  assertStringIncludes(page("zh/03_c.html"), 'href="../zh/01_a.html#第一节"');
});

Deno.test("the switch leads to the same page, or where there is none to the first one", () => {
  const switchOn = (path: string) =>
    /<a class="language"[^>]*>/.exec(page(path))![0].replaceAll(/\s+/g, " ");
  assertEquals(
    switchOn("01_a.html"),
    '<a class="language" lang="zh-Hans" hreflang="zh-Hans" href="zh/01_a.html" ' +
      'data-switch-language="第一节">',
  );
  assertStringIncludes(switchOn("zh/01_a.html"), 'href="../01_a.html"');
  assertStringIncludes(switchOn("02_b.html"), 'href="zh/index.html"');
  assertStringIncludes(switchOn("zh/index.html"), 'href="../index.html"');
  assertStringIncludes(switchOn("source/index.html"), 'href="../zh/index.html"');
  const alternates = (path: string) =>
    [...page(path).matchAll(/rel="alternate" hreflang="([^"]*)"/g)].map(([, to]) => to);
  assertEquals(alternates("zh/01_a.html"), ["zh-Hans", "en"]);
  assertEquals(alternates("02_b.html"), []);
});

Deno.test("each first page lists all chapters, and says in which language the others are", () => {
  const listed = (path: string) =>
    [...page(path).matchAll(/<h2\s*(?:lang="([^"]*)")?\s*>\s*<a href="([^"]*)"/g)]
      .map(([, lang, href]) => [lang, href]);
  assertEquals(listed("index.html"), [
    [undefined, "01_a.html"],
    [undefined, "02_b.html"],
    ["zh-Hans", "zh/03_c.html"],
  ]);
  assertEquals(listed("zh/index.html"), [
    [undefined, "../zh/01_a.html"],
    ["en", "../02_b.html"],
    [undefined, "../zh/03_c.html"],
  ]);
  // What was read and solved is shared.
  for (const path of ["index.html", "zh/index.html"]) {
    assertStringIncludes(page(path), 'data-progress="01_a"');
  }
});

Deno.test("a book in one language has no switch, and nothing Chinese", async () => {
  const { notebooks, sources, door } = inputs;
  const one = await build({ notebooks, sources, door });
  assertEquals([...one.keys()].filter((path) => path.startsWith("zh/")), []);
  for (const [path, text] of one) {
    if (path.endsWith(".html")) {
      assert(!/hreflang|other-index/.test(text as string), path);
    }
  }
});

Deno.test("a Chinese page of a million signs comes to an end", () => {
  const word = "abcdefghijklmnop ";
  for (const text of [word, "字", "exercises.a "]) {
    for (const [before, after] of [["", ""], ["<code>x</code>", ""], ["<b>", "</b>"]]) {
      const long = before + text.repeat(1_000_000 / text.length) + after;
      assertEquals(chinesePiece(long), long);
    }
  }
  assertStringIncludes(chinesePiece(`<code>${"a.".repeat(500_000)}b</code>`), ".<wbr>b<");
});

Deno.test("Chinese words are found by their signs, two by two", () => {
  const texts = ["自注意力看自己。", "注意自己的力气", "多头注意力", "softmax函数和掩码"];
  const sections = texts.map((text) => ({ href: text, page: "", title: "", text }));
  const script = searchIndex(sections, "zh-Hans");
  const { asked, options, index } = JSON.parse(script.replace(/^[^{]*|;\n$/g, ""));
  const search = MiniSearch.loadJS(index, options);
  const found = (query: string) =>
    search.search(query, {
      tokenize: (text) => termsIn(text, asked),
      prefix: true,
      combineWith: "AND",
    }).map(({ href }) => texts.indexOf(href)).toSorted();
  assertEquals(found("自注意力"), [0]);
  assertEquals(found("注意力"), [0, 2]);
  assertEquals(found("自己"), [0, 1]);
  assertEquals(found("力"), [0, 1, 2]);
  assertEquals(found("softmax"), [3]);
  assertEquals(found("函数 掩码"), [3]);
  assertEquals(found("力自"), []);
});

Deno.test("a folder stands for its Chinese notebooks too, and the book is made from both", () =>
  inFolder(async (folder) => {
    await Deno.mkdir(join(folder, "zh"));
    for (const path of ["b.ipynb", "a.ipynb", "zh/a.ipynb"]) {
      await Deno.writeTextFile(join(folder, path), said(`# ${path}`));
    }
    const found = ["a.ipynb", "b.ipynb", "zh/a.ipynb"].map((path) => join(folder, path));
    assertEquals(await findNotebooks([folder]), found);
    assertEquals(await findNotebooks([join(folder, "zh")]), [found[2]]);
    const read = await readInputs(folder);
    assertEquals(read.notebooks.map(({ path }) => path), found.slice(0, 2));
    assertEquals(read.chinese?.map(({ path }) => path), found.slice(2));
    const before = await fingerprint(read);
    assert(await fingerprint({ ...read, chinese: [] }) !== before);
    assertEquals(
      found.map((path) => placeIn("out", path)),
      ["out/a.ipynb", "out/b.ipynb", "out/zh/a.ipynb"],
    );
  }));
