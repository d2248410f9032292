import type { Page } from "playwright-core";
import {
  applyMask,
  type Figure,
  heatmap,
  random,
  slidingWindowMask,
} from "../../lib/mod.ts";
import { html } from "../../lib/notebook/mod.ts";
import { assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { openPage, until } from "./open_page.ts";

const words = ["<s>", "the", "cat", "%{z}", "it"];
const key = Array.from({ length: 61 }, (_, i) => words[i % words.length]!);

/** Opens a figure as a page of its own. */
async function withFigure(figure: Figure, look: (page: Page) => Promise<void>) {
  const path = await Deno.makeTempFile({ prefix: "headlight-figure-", suffix: ".html" });
  try {
    await Deno.writeTextFile(path, await html(figure));
    await using open = await openPage(`file://${path}`);
    await until(open.page, "document.querySelector('.headlight-live .main-svg')");
    await look(open.page);
    assertEquals(open.complaints, []);
  } finally {
    await Deno.remove(path);
  }
}

/** What is told where the middle of a cell of the first axes is. */
async function toldAt(page: Page, row: number, column: number): Promise<string> {
  await page.mouse.move(0, 0);
  await until(page, "document.querySelectorAll('.hovertext').length === 0");
  const [x, y] = await page.evaluate<[number, number]>(`(() => {
    const plot = document.querySelector(".js-plotly-plot");
    const { left, top } = plot.getBoundingClientRect();
    const { xaxis, yaxis } = plot._fullLayout;
    return [
      left + xaxis._offset + xaxis.d2p(${column}),
      top + yaxis._offset + yaxis.d2p(${row}),
    ];
  })()`);
  await page.mouse.move(x, y);
  await until(page, "document.querySelectorAll('.hovertext').length === 1");
  return await page.evaluate("document.querySelector('.hovertext').textContent");
}

browserTest(
  "a large figure tells the pointer each cell in words, masked or not",
  async () => {
    const scores = random(["head", "query", "key"], { head: 2, query: 61, key: 61 }, {
      seed: 1,
    });
    const masked = applyMask(scores, slidingWindowMask(61, 3));
    masked.data.set([-0.123456], 0);
    await withFigure(heatmap(masked, { labels: { key } }), async (page) => {
      assertEquals(await toldAt(page, 0, 0), 'query 0 → key "<s>": −0.123');
      assertEquals(await toldAt(page, 0, 58), 'query 0 → key "%{z}": −∞');
      assertEquals(await toldAt(page, 60, 1), 'query 60 → key "the": −∞');
    });
  },
);

browserTest("a matrix of a table is opened by its two menus, and closed", async () => {
  const sizes = { layer: 3, head: 4, query: 7, key: 5 };
  const x = random(["layer", "head", "query", "key"], sizes, { seed: 1 });
  const figure = heatmap(x, { labels: { key: words } });
  const ranges = `JSON.stringify(["xaxis", "yaxis"].map((name) =>
    document.querySelector(".js-plotly-plot").layout[name].range))`;
  await withFigure(figure, async (page) => {
    const choose = async (menu: number, label: string) => {
      await page.locator(".updatemenu-header").nth(menu).click();
      await page.locator(".updatemenu-dropdown-button", { hasText: label }).click();
    };
    const before = await page.evaluate(ranges);
    await choose(0, "layer 2");
    await choose(1, "head 1");
    await until(page, `${ranges} === "[[4.5,9.5],[20.5,13.5]]"`);
    const told = await toldAt(page, 14, 9);
    assertEquals(told.split(": ")[0], 'layer 2, head 1, query 0 → key "it"');
    await choose(0, "every layer");
    await choose(1, "every head");
    await until(page, `${ranges} === ${JSON.stringify(before)}`);
  });
});
