import { assert, assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { openPage, until } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

/** How many points the curve of a cell has. */
const pointsOf = (cell: number) =>
  `(document.querySelector("[data-cell='${cell}'] .shown .js-plotly-plot")
    ?.data[0].y.length ?? 0)`;

browserTest(
  "a training grows its curve in the page, and Stop ends it with what was learned so far",
  async () => {
    await using book = await servedBook();
    await using open = await openPage(`${book.address}14_the_bug_zoo_trained.html`);
    const { page } = open;
    const cell = page.locator("[data-cell='3']");
    await cell.scrollIntoViewIfNeeded();
    await until(page, `document.querySelector("[data-cell='3'] [data-live]")`);
    const saved = await page.evaluate<number>(pointsOf(3));
    await cell.locator(".run").click();
    // The curve that was saved gives way to one that begins.
    await until(page, `${pointsOf(3)} > 1 && ${pointsOf(3)} < ${saved} / 2`);
    const early = await page.evaluate<number>(pointsOf(3));
    await until(page, `${pointsOf(3)} > ${early}`);
    await cell.getByRole("button", { name: /^Stop/ }).click();
    await until(page, `!document.querySelector("[data-running]")`);
    assert(await page.evaluate<number>(pointsOf(3)) < saved);
    // The last curve may still be drawn.
    await until(
      page,
      `/stopped/i.test(document.querySelector(
        "[data-cell='3'] .headlight-live").getAttribute("aria-label"))`,
    );
    assertEquals(await cell.locator(".error").count(), 0);
    // What was learned is there for the cells below.
    await page.locator("[data-cell='4'] .run").click();
    await until(
      page,
      `/^✓/.test(
      document.querySelector("[data-cell='4'] .state").textContent)`,
    );
    assertEquals(open.complaints, []);
  },
);
