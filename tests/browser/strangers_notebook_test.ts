import axe from "axe-core";
import { assertEquals, assertMatch } from "../assert.ts";
import { type MadeCell, notebookText } from "../tools/book/chapters/made_chapter.ts";
import { browserTest } from "./chromium.ts";
import { openPage, overflow } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

const wide = Array.from("abcdefghijklmnopqrstuvwxyz").join(" + ");
const stdout = (text: string) => [{ output_type: "stream", name: "stdout", text }];
const display = (data: unknown) => [{ output_type: "display_data", metadata: {}, data }];

/** What people write in Jupyter, and the course does not. */
const CELLS: readonly MadeCell[] = [
  [
    "markdown",
    '<h1 align="center">A stranger</h1>\n\n*What is shown?* See https://a.example/'
      .concat("long/".repeat(40)),
  ],
  [
    "markdown",
    '<div class="alert">A <a href="#The-Maths">link</a>.</div>\n\n## Text\n\n' +
    "<details><summary>More</summary>\n\nHidden *prose*.\n\n</details>\n\n" +
    `<table><tr><td>${"wide".repeat(80)}</td></tr></table>`,
  ],
  [
    "markdown",
    `## The maths\n\nSo $$${wide}$$ it is, and\n\n\\begin{align}\na &= ${wide}\n\\end{align}`,
  ],
  ["code", "secret()", { metadata: { tags: ["remove-cell"] } }],
  ["code", "hidden()", { metadata: { tags: ["hide-input"] }, outputs: stdout("shown") }],
  ["code", "bar()", { outputs: stdout("  0%\r 50%\r100%\nhttps://a.example/") }],
  ["code", "data()", { outputs: display({ "application/json": { a: [1, 2] } }) }],
  ["code", "plot()", { outputs: display({ "application/vnd.x+json": {} }) }],
  ["raw", "as it is"],
  ["markdown", `### ${"a heading ".repeat(20)}\n\n${"letters".repeat(60)}`],
];

browserTest(
  "a stranger's notebook fits a phone, and can be read by everyone",
  async () => {
    await using book = await servedBook({
      notebooks: [
        { path: "notebooks/a.ipynb", text: notebookText(CELLS) },
        {
          path: "notebooks/第一章.ipynb",
          text: notebookText([["markdown", "# 第一章\n\n见[数学](a.ipynb#The-Maths)。"]]),
        },
      ],
      sources: [],
      door: "",
    });
    await using open = await openPage(`${book.address}index.html`);
    const { page, complaints } = open;
    await page.click("text=第一章");
    assertEquals(await page.title(), "第一章 · Headlight");
    await page.click("article a");
    await page.waitForURL(/a\.html#the-maths$/);
    const article = page.locator("article");
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      assertEquals([width, await overflow(page)], [width, 0]);
    }
    const text = await article.innerText();
    assertMatch(text, /100%/);
    assertMatch(text, /shown/);
    assertMatch(text, /application\/vnd\.x\+json/);
    assertMatch(text, /as it is/);
    for (const gone of ["secret", "hidden()", "50%", "<div", "\\begin"]) {
      assertEquals([gone, text.includes(gone)], [gone, false]);
    }
    await article.locator("summary").filter({ hasText: "folded" }).first().click();
    assertMatch(await article.innerText(), /hidden\(\)/);
    await page.click(".alert a");
    assertMatch(page.url(), /#the-maths$/);
    await page.evaluate(axe.source);
    const found = await page.evaluate<string[]>(
      `axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target)))`,
    );
    assertEquals([...found, ...complaints], []);
  },
);
