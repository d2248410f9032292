import { assert, assertEquals, assertMatch } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { allLive, openPage, until } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

browserTest(
  "the switch changes colours, figures included, and is remembered",
  async () => {
    await using book = await servedBook();
    await using open = await openPage(`${book.address}01_a_soft_lookup.html`);
    const { page, complaints } = open;
    await allLive(page);
    const paper = "getComputedStyle(document.body).backgroundColor";
    const figure = "document.querySelector('.js-plotly-plot')._fullLayout.paper_bgcolor";
    assertEquals(await page.evaluate(paper), "rgb(255, 255, 255)");
    assertEquals(await page.evaluate(figure), "#ffffff");
    await page.click("[data-switch-theme]");
    assertEquals(await page.evaluate(paper), "rgb(20, 23, 27)");
    await until(page, `${figure} === "#14171b"`);
    await page.reload();
    assertEquals(await page.evaluate(paper), "rgb(20, 23, 27)");
    assertEquals(
      await page.evaluate("document.querySelector('[data-switch-theme]').ariaPressed"),
      "true",
    );
    assertEquals(complaints, []);
  },
);

browserTest("a slider moves, and stays where it is when the colours change", async () => {
  await using book = await servedBook();
  const withSlider = [...book.site].find(([path, bytes]) =>
    path.startsWith("figures/") && path.endsWith(".js") &&
    new TextDecoder().decode(bytes).includes('"sliders":')
  );
  assert(withSlider, "no notebook has a slider");
  const chapter = /figures\/(\w+)\./.exec(withSlider[0])![1];
  await using open = await openPage(`${book.address}${chapter}.html`);
  const { page, complaints } = open;
  const guesses = page.locator(".guess");
  while (await guesses.count() > 0) await guesses.first().click();
  await allLive(page);
  const place = "[data-figure]:has(.slider-container)";
  const values = `JSON.stringify(document.querySelector("${place} .js-plotly-plot").data
    .map(({ x, y, z }) => [x, y, z]))`;
  const before = await page.evaluate(values);
  const rail = page.locator(`${place} .slider-rail-touch-rect`).first();
  await rail.scrollIntoViewIfNeeded();
  const box = (await rail.boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2);
  await until(page, `${values} !== ${JSON.stringify(before)}`);
  await page.waitForTimeout(300);
  const moved = await page.evaluate(values);
  const step =
    `document.querySelector("${place} .js-plotly-plot").layout.sliders[0].active`;
  const active = await page.evaluate(step);
  assert(typeof active === "number" && active > 0, `the slider is at ${active}`);
  await page.click("[data-switch-theme]");
  await page.waitForTimeout(500);
  assertEquals(await page.evaluate(values), moved);
  assertEquals(await page.evaluate(step), active);
  assertEquals(complaints, []);
});

browserTest("the search finds English and Chinese, and leads to the place", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}source/index.html`);
  const { page, complaints } = open;
  await page.keyboard.press("/");
  const input = page.locator("dialog input");
  const first = page.locator("dialog li a").first();
  await input.fill("softmax");
  await first.waitFor();
  assertMatch((await first.textContent())!, /softmax/i);
  await input.fill("动物");
  await until(
    page,
    "/places?$/.test(document.querySelector('[role=status]').textContent)",
  );
  await input.fill("xyzzyplugh");
  await until(
    page,
    "/Nothing/.test(document.querySelector('[role=status]').textContent)",
  );
  assertEquals(await page.locator("dialog li").count(), 0);
  await input.fill("shuffle");
  await first.click();
  await page.waitForURL(/\d\d_\w+\.html/);
  assertEquals(complaints, []);
});

browserTest(
  "what was read is remembered in the browser, and the contents follow",
  async () => {
    await using book = await servedBook();
    await using open = await openPage(`${book.address}00_start_here.html`);
    const { page, complaints } = open;
    await allLive(page);
    const current = "document.querySelector('.contents [aria-current]').textContent";
    const top = await page.evaluate(current);
    await page.evaluate("document.querySelector('[data-end]').scrollIntoView()");
    await until(page, `${current} !== ${JSON.stringify(top)}`);
    await until(page, "localStorage.getItem('headlight-progress') !== null");
    await page.goto(`${book.address}index.html`);
    const progress = page.locator("[data-progress='00_start_here']");
    assertMatch((await progress.textContent())!, /read/);
    assertEquals(complaints, []);
  },
);

browserTest("code can be copied by the keyboard", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}02_every_stage.html`, {
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const { page, complaints } = open;
  const button = page.locator(".cell > .copyable .copy").first();
  await button.focus();
  await page.keyboard.press("Enter");
  await until(page, "/Copied/.test(document.body.textContent)");
  const copied = await page.evaluate("navigator.clipboard.readText()");
  assertEquals(copied, await page.locator(".cell > .copyable pre").first().textContent());
  assertEquals(complaints, []);
});
