import { assert, assertEquals, assertMatch } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { courseBook } from "./course_book.ts";
import { openPage, until } from "./open_page.ts";
import { runCell, unfold } from "./running_cells.ts";
import { serve, servedBook } from "./served_book.ts";

browserTest("what a cell has left running is stopped from the next one", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}00_start_here.html`);
  const { page } = open;
  await unfold(page);
  const cell = (number: number) => page.locator(`[data-cell="${number}"]`);
  const write = async (number: number, code: string) => {
    if (await cell(number).locator("textarea").count() === 0) {
      await cell(number).getByRole("button", { name: /^Edit: / }).click();
    }
    await cell(number).locator("textarea").fill(code);
  };
  await write(2, "setTimeout(() => { while (true) {} });\n1");
  await runCell(page, 2);
  await write(3, "2");
  await cell(3).locator(".run").click();
  await until(page, `document.querySelector("[data-cell='3'][data-running]")`);
  await cell(3).getByRole("button", { name: /^Stop: / }).click();
  await until(page, `!document.querySelector("[data-running]")`);
  assertEquals(await cell(3).locator(".state").textContent(), "stopped");
  // A worker cannot end itself, and what cannot be looked at is an error.
  await write(2, "self.close()");
  await runCell(page, 2);
  assertMatch(await cell(2).locator(".shown").innerText(), /close is not a function/);
  await write(2, "new Proxy({}, { get() { throw new Error('no') } })");
  await runCell(page, 2);
  assertMatch(await cell(2).locator(".shown").innerText(), /Error: no/);
  await runCell(page, 3);
  assertEquals(await cell(3).locator(".shown > *").allInnerTexts(), ["2"]);
});

browserTest("an exercise that asks a trained model is run first of all", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}12_subject_and_verb.html`);
  const { page } = open;
  await unfold(page);
  const number = await page.locator("[data-cell]", { hasText: "check(exercises." })
    .last().getAttribute("data-cell");
  await runCell(page, Number(number));
  const cell = page.locator(`[data-cell="${number}"]`);
  assertMatch(await cell.locator(".shown").innerText(), /^Not written yet/);
});

browserTest("a browser that cannot start what runs cells says why", async () => {
  const { site } = await courseBook();
  const [path] = [...site.keys()].filter((path) => /^assets.frame\./.test(path));
  const start = '<script type="text/plain" id="worker">';
  const frame = new TextDecoder().decode(site.get(path!));
  const broken = frame.replace(start, `${start}throw new Error("too old");`);
  assert(broken !== frame);
  await using book = serve(new Map([...site, [path!, new TextEncoder().encode(broken)]]));
  await using open = await openPage(`${book.address}00_start_here.html`);
  const { page } = open;
  await unfold(page);
  // The second time it is known before anybody asks.
  for (const number of [2, 3]) {
    await runCell(page, number);
    assertMatch(
      await page.locator(`[data-cell="${number}"] .shown`).innerText(),
      /The cell could not be run: .*too old/,
    );
  }
});

browserTest("where the book is not served any more, a cell says so", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}00_start_here.html`);
  const { page } = open;
  await unfold(page);
  await page.context().setOffline(true);
  await runCell(page, 2);
  const shown = page.locator(`[data-cell="2"] .shown`);
  assertMatch(await shown.innerText(), /server of this book does not answer/);
  await page.context().setOffline(false);
  await runCell(page, 2);
  assert(!/does not answer/.test(await shown.innerText()));
  assertMatch(await page.locator(`[data-cell="2"] .state`).innerText(), /^✓/);
});
