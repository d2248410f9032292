import axe from "axe-core";
import { assertEquals, assertMatch } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { type OpenPage, openPage, overflow, until } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

const ASK_AXE = `axe.run({ exclude: [".main-svg"] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`;

/** What is too small for a finger: nothing that stands for itself is less than this high. */
const LEAST = 24;

/** What is wrong with a page as it is now. */
async function faultsOf({ page, complaints }: OpenPage): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<string[]>(ASK_AXE);
  const small = await page.evaluate<string[]>(
    `[...document.querySelectorAll("main :is(button, input, select, summary)")]
      .filter((each) => each.checkVisibility() && !each.closest(".main-svg, .modebar"))
      .map((each) => each.closest("label") ?? each)
      .filter((each) => each.getBoundingClientRect().height < ${LEAST})
      .map((each) => "small: " + each.outerHTML.slice(0, 80))`,
  );
  const wide = await overflow(page);
  return [
    ...found,
    ...small,
    ...(wide > 0 ? [`${wide} too wide`] : []),
    ...complaints.splice(0),
  ];
}

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

for (const colorScheme of ["light", "dark"] as const) {
  browserTest(
    `with a finger, ${colorScheme}: cells are edited, numbers moved, and axe finds nothing`,
    async () => {
      await using book = await servedBook();
      await using open = await openPage(`${book.address}01_a_soft_lookup.html`, {
        ...PHONE,
        colorScheme,
      });
      const { page } = open;
      assertEquals(await faultsOf(open), []);
      const cell = page.locator("[data-cell='2']");
      await cell.getByRole("button", { name: /^Edit: / }).tap();
      const field = cell.locator("textarea");
      await field.tap();
      // Names that begin so are offered, once they are there.
      await until(page, "globalThis.headlightNames !== undefined");
      await field.press("End");
      await field.pressSequentially("\natten");
      await until(page, `document.querySelector("[data-cell='2'] .complete li")`);
      assertEquals(await faultsOf(open), []);
      await cell.locator(".complete li").first().tap();
      await field.fill("const x = 6;\nx * 7");
      await cell.locator(".run").tap();
      await until(
        page,
        `/^✓/.test(
        document.querySelector("[data-cell='2'] .state").textContent)`,
      );
      assertEquals(await cell.locator(".shown").innerText(), "42");
      await cell.getByRole("button", { name: /^Done: / }).tap();
      await cell.locator(".n[role=button]").first().tap();
      await until(page, `document.querySelector("[data-cell='2'] .scrub input")`);
      assertEquals(await faultsOf(open), []);
    },
  );

  browserTest(
    `with a finger, ${colorScheme}: the first screen answers, and axe finds nothing`,
    async () => {
      await using book = await servedBook();
      await using open = await openPage(`${book.address}index.html`, {
        ...PHONE,
        colorScheme,
      });
      const { page } = open;
      const first = page.locator("[data-first]");
      // The question of a newcomer: two presses, four answers.
      for (const kind of ["same one", "other one", "other two"]) {
        await first.locator(`label:has(input[value="${kind}"])`).tap();
        assertEquals(await first.locator(`input[value="${kind}"]`).isChecked(), true);
        assertEquals([kind, ...await faultsOf(open)], [kind]);
      }
      await first.locator("input[type=text]").first().fill("猫累了 it unicorn");
      await until(page, `document.querySelector(".first-unknown button")`);
      await first.locator("summary").first().tap();
      assertEquals(await faultsOf(open), []);
      const field = first.locator("input[type=text]").first();
      await field.fill("the cat slept, and it dreamt, so it was tired, and sleepy");
      const note = first.locator(".first-unknown").first();
      assertEquals(await note.innerText(), "Only the first 10 words are taken.");
      assertEquals(await first.locator(".first-lines [tabindex]").count(), 10);
      // Nothing of it can be shown, and no older picture is.
      await field.fill("zebra zebra");
      assertEquals(await note.locator("p").count(), 1);
      assertEquals(await first.locator(".first-lines svg, .first-maps table").count(), 0);
      assertMatch(await first.locator(".first-told").innerText(), /nothing to show/);
      assertEquals(await faultsOf(open), []);
      await note.locator("button").first().tap();
      assertEquals(await first.locator(".first-lines svg").count(), 1);
      await first.locator(".first-start").tap();
      await page.waitForURL(/00_start_here\.html$/);
    },
  );
}
