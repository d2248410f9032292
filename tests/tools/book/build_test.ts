import {
  assert,
  assertEquals,
  assertRejects,
  assertStringIncludes,
} from "../../assert.ts";
import type { Inputs } from "../../../lib/tools/book/build.ts";
import type { Content } from "../../../lib/tools/book/content_hash.ts";
import { readInputs } from "../../../lib/tools/book/inputs.ts";
import { answerFrom } from "../../../lib/tools/book/server/answer.ts";
import { en } from "../../../lib/tools/book/words/en.ts";
import { countFigures } from "../../../lib/tools/ipynb/count_figures.ts";
import { parseNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { renderChapter } from "../../../lib/tools/book/chapters/chapter_files.ts";
import {
  type LeftOut,
  readChapters,
  withEach,
} from "../../../lib/tools/book/chapters/read_chapters.ts";
import { figureHtml } from "../../../lib/notebook/drawing/saved_figure.ts";
import { notebookText } from "./chapters/made_chapter.ts";
import { quickBook } from "./kept_scripts.ts";
import { dangersIn } from "./dangers.ts";
import { hostileNotebook } from "./hostile/hostile_notebook.ts";

const inputs = await readInputs("notebooks");
const { files: book, leftOut } = await quickBook(inputs);
/** The frame in which cells run is no page that anybody opens. */
const isPage = (path: string) => path.endsWith(".html") && !path.startsWith("assets/");
const pages = [...book].filter(([path]) => isPage(path)) as [string, string][];
const size = (content: Content) =>
  typeof content === "string" ? new TextEncoder().encode(content).length : content.length;

Deno.test("the book is the same, byte for byte, each time it is made", async () => {
  assertEquals(leftOut, []);
  const { files: again } = await quickBook(inputs);
  assertEquals([...again.keys()], [...book.keys()]);
  for (const [path, content] of again) assertEquals(content, book.get(path), path);
});

Deno.test("every notebook has its page, with every figure of it", () => {
  for (const { path, text } of inputs.notebooks) {
    const slug = path.replace(/^.*\/|\.ipynb$/g, "");
    const page = book.get(`${slug}.html`) as string;
    const count = countFigures(parseNotebook(text, path));
    assertEquals([slug, page.split("data-figure=").length - 1], [slug, count]);
    assertEquals(page.split("<h1>").length, 2, slug);
    assertStringIncludes(book.get("index.html") as string, `href="${slug}.html"`);
  }
});

Deno.test("the server has an answer to every file of the book", () => {
  const encoder = new TextEncoder();
  const bytes = (content: Content) =>
    typeof content === "string" ? encoder.encode(content) : content;
  const site = new Map([...book].map(([path, content]) => [path, bytes(content)]));
  const answer = answerFrom(site);
  const refused = [...site.keys()].filter((path) =>
    answer(new Request(`http://127.0.0.1/${path}`)).status !== 200
  );
  assertEquals(refused, []);
});

Deno.test("every address in every page is of a file of the book, and relative", () => {
  for (const [path, page] of pages) {
    for (
      const [, address = ""] of page.matchAll(
        /(?:src|href|srcset|data-library|data-index|data-other-index)="([^"]*)"/g,
      )
    ) {
      if (/^(?:https:\/\/|data:)/.test(address)) continue;
      assert(!/^[/\\]|^\w+:/.test(address), `${path}: ${address}`);
      // These two are seen from the folder of the book.
      const base = address.startsWith("assets/") ? "/" : `/${path}`;
      const { pathname, hash } = new URL(address, `http://book${base}`);
      const target = decodeURIComponent(pathname.slice(1));
      assert(book.has(target), `${path}: ${address}`);
      if (hash === "") continue;
      const place = decodeURIComponent(hash.slice(1));
      assert(
        (book.get(target) as string).includes(`id="${place}"`),
        `${path}: ${address}`,
      );
    }
  }
});

Deno.test("a page has only scripts of files, and says so to the browser", () => {
  // Pages of code are made alike: one of each room.
  const rooms = new Map(
    pages.map(([path, page]) =>
      [/^source\/\w+/.exec(path)?.[0] ?? path, [path, page]] as const
    ),
  );
  assert(rooms.size > 35);
  for (const [path, page] of rooms.values()) {
    assertEquals([path, ...dangersIn(page!)], [path]);
  }
  for (const [, page] of pages) assertStringIncludes(page, "default-src 'none'");
});

Deno.test("the first view of a page is under 200 KB, and the whole book under 18 MB", () => {
  const total = [...book.values()].reduce((sum, content) => sum + size(content), 0);
  assert(total < 18_000_000, `${total}`);
  for (const [path, page] of pages) {
    const shared = [...book].filter(([name]) =>
      /^assets\/(?:style|theme|page|icon)\./.test(name)
    );
    // The formulas of most pages need these; the first pictures are in view.
    const fonts = [...book].filter(([name]) =>
      /KaTeX_(?:Main-Regular|Math-Italic)/.test(name)
    );
    const first = [...page.matchAll(/<img src="(figures[^"]*)"/g)].slice(0, 2);
    const bytes = size(page) + [...shared, ...fonts].reduce((sum, [, each]) =>
      sum + size(each), 0) +
      first.reduce((sum, [, name]) => sum + size(book.get(name!)!), 0);
    assert(bytes < 200_000, `${path}: ${bytes}`);
  }
});

Deno.test("from a page to the code, and back", () => {
  const stages = book.get("02_every_stage.html") as string;
  assertStringIncludes(stages, 'href="source/attention/stages/score.html#score"');
  const score = book.get("source/attention/stages/score.html") as string;
  assertStringIncludes(score, 'href="../../../02_every_stage.html"');
  assertStringIncludes(score, "katex-display");
});

Deno.test("a hostile notebook leaves no script, no handler and no foreign address in the book", async () => {
  const notebooks = [{ path: "13_friendly.ipynb", text: hostileNotebook() }];
  const inputs: Inputs = { notebooks, sources: [], door: "" };
  const { files: hostile, leftOut } = await quickBook(inputs);
  assertEquals(leftOut, []);
  const page = hostile.get("13_friendly.html") as string;
  assert(size(page) < 1_000_000, `${size(page)}`);
  assertEquals(dangersIn(page), []);
  assertStringIncludes(page, "more characters are in the notebook");
  assertStringIncludes(page, "The end of the friendly notebook.");
  const script = [...hostile].find(([path]) => path.startsWith("figures/13_friendly."))!;
  assert(!/"source":"http/.test(script[1] as string));
});

Deno.test("a notebook that is none is named", async () => {
  await assertRejects(
    () =>
      quickBook({ notebooks: [{ path: "a.ipynb", text: "{" }], sources: [], door: "" }),
    TypeError,
    'Cannot read notebook "a.ipynb": it must be JSON',
  );
});

const made = (...notebooks: [path: string, text: string][]) =>
  quickBook({
    notebooks: notebooks.map(([path, text]) => ({ path, text })),
    sources: [],
    door: "",
  });

Deno.test("one bad notebook does not stop the book, and is left out by its name", async () => {
  const link = "[bad](bad.ipynb) [good](c.ipynb)";
  const { files, leftOut } = await made(
    ["a.ipynb", notebookText([["markdown", `# A\n\n${link}`]])],
    ["bad.ipynb", "{"],
    ["worse.ipynb", notebookText([["code", "1", { outputs: null }]]) + "]"],
    ["c.ipynb", notebookText([["markdown", "# C"]])],
  );
  assertEquals(leftOut.map(({ path }) => path), ["bad.ipynb", "worse.ipynb"]);
  for (const { path, reason } of leftOut) {
    assertStringIncludes(reason, `Cannot read notebook "${path}": `);
  }
  const pages = [...files.keys()].filter(isPage);
  assertEquals(pages.toSorted(), ["a.html", "c.html", "index.html", "source/index.html"]);
  const page = files.get("a.html") as string;
  assertStringIncludes(page, '<a>bad</a> <a href="c.html">good</a>');
  assertStringIncludes(page, 'rel="next" href="c.html"');
  assert(!(files.get("index.html") as string).includes('href="bad'));
});

Deno.test("a notebook without a page is left out together with what leads to it", async () => {
  // It can be read, and a cell of it cannot be shown.
  const text = notebookText([["markdown", "# B"], ["code", "breaks"]]);
  const { highlighter } = await import("../../../lib/tools/book/markup/highlight.ts");
  const highlight = await highlighter(new Set());
  const leftOut: LeftOut[] = [];
  const chapters = readChapters(
    [{ path: "b.ipynb", text }],
    "en",
    leftOut,
    highlight,
    en,
  );
  const rendered = withEach(chapters, leftOut, (chapter) =>
    renderChapter(chapter, {
      chapters,
      library: { has: () => false, fileOf: () => undefined, usersOf: () => [] },
      highlight: () => {
        throw new RangeError("too deep");
      },
      live: [],
      running: undefined,
      previous: undefined,
      next: undefined,
      words: en,
    }));
  assertEquals(rendered, []);
  assertEquals(leftOut, [{
    path: "b.ipynb",
    reason: 'Cannot show notebook "b.ipynb": its cells must be fit for a page, ' +
      "cell 2 is not, RangeError: too deep",
  }]);
});

Deno.test("notebooks in every script have pages of their own, with figures and links", async () => {
  const figure = figureHtml(
    '{"data":[],"layout":{}}',
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"></svg>',
    "一",
  );
  const outputs = [{
    output_type: "display_data",
    metadata: {},
    data: { "text/html": figure },
  }];
  const { files } = await made(
    ["第一章.ipynb", notebookText([["markdown", "# 一"], ["code", "1", { outputs }]])],
    ["第二章.ipynb", notebookText([["markdown", "# 二\n\n[一](第一章.ipynb#一)"]])],
    ["Index.ipynb", notebookText([["markdown", "# Index"]])],
  );
  const pages = [...files.keys()].filter((path) => /^[^/]+\.html$/.test(path));
  assertEquals(pages.toSorted(), [
    "Index-2.html",
    "index.html",
    "第一章.html",
    "第二章.html",
  ]);
  const address = encodeURIComponent("第一章");
  assertStringIncludes(files.get("index.html") as string, `href="${address}.html"`);
  const second = files.get("第二章.html") as string;
  assertStringIncludes(second, `<a href="${address}.html#main">一</a>`);
  const script = [...files.keys()].find((path) => path.startsWith("figures/第一章."))!;
  assertStringIncludes(
    files.get("第一章.html") as string,
    `src="figures/${encodeURIComponent(script.slice("figures/".length))}"`,
  );
});
