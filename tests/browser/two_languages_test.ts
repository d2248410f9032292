import { assert, assertEquals, assertMatch } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { filledLines } from "./filled_lines.ts";
import { allLive, openPage, until } from "./open_page.ts";
import { runCell } from "./running_cells.ts";
import { servedBook } from "./served_book.ts";

/** A press that does not scroll before: Playwright's own does, to what sticks to the top. */
const PRESS = "document.querySelector('[data-switch-language]').click()";

const HEADING = "location.hash === '' ? '' : document.querySelector(':target').id";

browserTest(
  "the switch keeps page and place, there and back, and is remembered",
  async () => {
    await using book = await servedBook();
    await using open = await openPage(`${book.address}zh/07_self_and_cross.html`);
    const { page, complaints } = open;
    const third = "[...document.querySelectorAll('.text > .prose h2')][2]";
    await allLive(page);
    await page.evaluate(`${third}.scrollIntoView({ behavior: "instant" })`);
    const chinese = await page.evaluate(`${third}.id`);
    await page.evaluate(PRESS);
    await page.waitForURL(/\/07_self_and_cross\.html#/);
    assertEquals(await page.evaluate("document.documentElement.lang"), "en");
    assertEquals(await page.evaluate(HEADING), await page.evaluate(`${third}.id`));
    // The page goes there smoothly.
    await allLive(page);
    await page.evaluate(`${third}.scrollIntoView({ behavior: "instant" })`);
    await page.evaluate(PRESS);
    await page.waitForURL(/\/zh\/07_self_and_cross\.html#/);
    assertEquals(await page.evaluate(HEADING), chinese);
    assertEquals(
      await page.evaluate("localStorage.getItem('headlight-language')"),
      "zh-Hans",
    );
    assertEquals(complaints, []);
  },
);

browserTest(
  "at the door the reader's language chooses, and inside the reader does",
  async () => {
    await using book = await servedBook();
    for (const [locale, path] of [["zh-CN", "zh/index.html"], ["de-DE", "index.html"]]) {
      await using open = await openPage(`${book.address}index.html`, { locale: locale! });
      const { page } = open;
      await until(page, `location.pathname === "/${path}"`);
      await page.click("[data-switch-language]");
      const other = path === "index.html" ? "zh/index.html" : "index.html";
      await until(page, `location.pathname === "/${other}"`);
      await page.reload();
      assertEquals(new URL(page.url()).pathname, `/${other}`);
      // In another tab the choice holds.
      const tab = await page.context().newPage();
      await tab.goto(`${book.address}index.html`);
      await until(tab, `location.pathname === "/${other}"`);
    }
  },
);

browserTest(
  "Chinese words are found from both books, one's own language first",
  async () => {
    await using book = await servedBook();
    for (const start of ["index.html", "zh/01_a_soft_lookup.html"]) {
      await using open = await openPage(book.address + start);
      const { page, complaints } = open;
      await page.keyboard.press("/");
      for (const word of ["自注意力", "多头", "交叉注意力", "掩码", "泛化"]) {
        await page.locator("dialog input").fill(word);
        await until(
          page,
          "document.querySelectorAll('dialog li a[href*=\"zh/\"]').length > 0",
        );
        const texts = await page.locator("dialog li a[href*='zh/']").allInnerTexts();
        assert(texts.length > 0, word);
      }
      await page.locator("dialog input").fill("softmax");
      const first = start.startsWith("zh") ? /zh\// : /^(?:\d\d_\w+\.html|source\/)/;
      await until(page, "document.querySelectorAll('dialog li').length === 12");
      assertMatch(
        (await page.locator("dialog li a").first().getAttribute("href"))!,
        first,
      );
      assertEquals(complaints, []);
    }
  },
);

browserTest("a Chinese page speaks Chinese, also of what its cells do", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}zh/07_self_and_cross.html`);
  const { page, complaints } = open;
  assertMatch(await runCell(page, 2), /^✓ \d.*秒$/);
  const shown = "document.querySelector('[data-cell=\"2\"] .shown').textContent";
  await until(page, `/\\p{Script=Han}/u.test(${shown})`);
  const edits = "JSON.stringify(localStorage.getItem('headlight-cells'))";
  await page.locator("[data-cell='2'] button", { hasText: "修改" }).click();
  await page.keyboard.type(" ");
  await until(page, `/zh.07_self_and_cross/.test(${edits})`);
  assertEquals(complaints, []);
});

browserTest(
  "from a page of code, the course is the one that the reader came from",
  async () => {
    await using book = await servedBook();
    for (const folder of ["zh/", ""]) {
      await using open = await openPage(`${book.address}${folder}02_every_stage.html`);
      const { page, complaints } = open;
      for (const path of ["source/index.html", "source/attention/masks.html"]) {
        await page.goto(`${book.address}${path}`);
        const homes = await page.evaluate(
          "[...document.querySelectorAll('.bar .brand, .bar nav a:first-child')].map(({ href }) => href)",
        );
        const home = `${book.address}${folder}index.html`;
        assertEquals([path, homes], [path, [home, home]]);
      }
      assertEquals(complaints, []);
    }
  },
);

browserTest("lines of Chinese fill their column", async () => {
  await using book = await servedBook();
  // Scripts do not change the prose; without them nothing waits to be seen.
  await using open = await openPage(`${book.address}zh/index.html`, {
    javaScriptEnabled: false,
  });
  const { page } = open;
  const lines: Record<number, number> = { 1280: 0, 360: 0 };
  const whole: string[] = [];
  for (const path of book.pages.filter((path) => /^zh\/\d/.test(path))) {
    await page.goto(book.address + path);
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      const filled = await filledLines(page);
      assertEquals([path, width, ...filled.short], [path, width]);
      lines[width]! += filled.count;
      whole.push(...filled.whole.map((line) => `${path} ${width}: ${line}`));
    }
  }
  console.log(lines, whole);
  for (const count of Object.values(lines)) assert(count > 300);
  // Sentences are worded so that what may not be broken leaves no line short. A new number
  // may move such a word: more of them would be seen.
  assert(whole.length < lines[360]! / 200, whole.join("\n"));
});
