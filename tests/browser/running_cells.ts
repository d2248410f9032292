/**
 * Pages whose cells run.
 *
 * @module
 */
import type { Page } from "playwright-core";
import { until } from "./open_page.ts";

/** Shows the cells that are folded. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(
    "for (const folded of document.querySelectorAll('main details')) folded.open = true",
  );
}

/** Runs the cell of a number, counted from 1, and says what became of it. */
export async function runCell(page: Page, number: number): Promise<string> {
  const cell = page.locator(`[data-cell="${number}"]`);
  await cell.locator(".run").click();
  await until(
    page,
    `!document.querySelector("[data-running]") && /^(✓|an error|stopped|cell)/.test(
      document.querySelector('[data-cell="${number}"] .state').textContent)`,
  );
  return await cell.locator(".state").innerText();
}

/** Writes a cell anew and runs it; gives the texts of what it shows. */
export async function writeCell(
  page: Page,
  number: number,
  code: string,
): Promise<string[]> {
  const cell = page.locator(`[data-cell="${number}"]`);
  if (await cell.locator("textarea").count() === 0) {
    await cell.getByRole("button", { name: /^Edit: / }).click();
  }
  await cell.locator("textarea").fill(code);
  await runCell(page, number);
  return await cell.locator(".shown > *").allInnerTexts();
}

/** What each cell shows, as it was told. */
export async function shownBy(page: Page): Promise<Record<string, string>[][]> {
  return await page.evaluate(
    `[...document.querySelectorAll("[data-cell]")].map((cell) =>
      [...cell.querySelectorAll(".shown > *")].map((part) =>
        part.headlightForms ?? { "text/plain": part.textContent.replace(/\\n$/, "") }))`,
  );
}
