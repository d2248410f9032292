import { attention, bars, stages, tensor } from "../../lib/mod.ts";
import { chinese, handmade, html } from "../../lib/notebook/mod.ts";
import { assert, assertEquals } from "../assert.ts";
import { inChinese } from "../in_chinese.ts";
import { browserTest } from "./chromium.ts";
import { openPage, overflow, until } from "./open_page.ts";

const trace = attention(chinese.tokens, chinese.tokens, handmade);
const figure = stages(trace, { target: chinese.words, source: chinese.words });

/** Writes a page to a file of its own and opens it there, as a reader does. */
async function withPage(
  text: string,
  width: number,
  look: (open: Awaited<ReturnType<typeof openPage>>) => Promise<void>,
): Promise<void> {
  const path = await Deno.makeTempFile({ prefix: "headlight-figure-", suffix: ".html" });
  try {
    await Deno.writeTextFile(path, text);
    await using open = await openPage(`file://${path}`, {
      viewport: { width, height: 900 },
    });
    await look(open);
    assertEquals(open.complaints, []);
    assertEquals(await overflow(open.page), 0);
  } finally {
    await Deno.remove(path);
  }
}

const picture = "document.images[0].getBoundingClientRect()";

browserTest(
  "html(): a page on a disk is live, at any width, and asks nobody",
  async () => {
    const page = await html(figure);
    for (const width of [1280, 360]) {
      await withPage(page, width, async ({ page }) => {
        await until(page, "document.querySelector('.headlight-live .main-svg')");
        assertEquals(await page.evaluate(`${picture}.width`), 0);
        assertEquals(await page.title(), "Every stage of attention, in reading order");
        // A button of the figure shows the other head.
        const shown = `document.querySelector(".js-plotly-plot").data
        .filter(({ visible = true }) => visible).map(({ z }) => z[0][0]).join(" ")`;
        const before = await page.evaluate(shown);
        await page.locator(".updatemenu-button").nth(1).click();
        await until(page, `${shown} !== ${JSON.stringify(before)}`);
      });
    }
  },
);

browserTest("html(): on paper, and without a script, it is the picture", async () => {
  await withPage(await html(figure), 1280, async ({ page }) => {
    await until(page, "document.querySelector('.headlight-live .main-svg')");
    await page.emulateMedia({ media: "print" });
    assert(await page.evaluate(`${picture}.width > 0`));
    const live = "getComputedStyle(document.querySelector('.headlight-live')).display";
    assertEquals(await page.evaluate(live), "none");
  });
  await withPage(await html(figure, { live: false }), 360, async ({ page }) => {
    assert(await page.evaluate(`${picture}.width > 0`));
  });
});

browserTest(
  "a live Chinese figure takes the signs of formulas from a Latin font",
  async () => {
    const page = await inChinese(() =>
      html(bars(tensor(["key"], [1, 2]), { title: "√√√√√值" }))
    );
    await withPage(page, 800, async ({ page }) => {
      // As wide as a sign of Chinese they would be 80.
      const width = "document.querySelector('.gtitle')?.getSubStringLength(0, 5)";
      await until(page, `${width} > 40 && ${width} < 65`);
    });
  },
);
