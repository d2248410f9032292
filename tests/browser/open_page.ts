/**
 * A page of a book, open in a window of its own.
 *
 * @module
 */
import type { BrowserContextOptions, Page } from "playwright-core";
import { browser, type Complaints, watch } from "./chromium.ts";

/** A page that is open. */
export interface OpenPage extends AsyncDisposable {
  /** The page. */
  readonly page: Page;
  /** What it has complained about until now. */
  readonly complaints: Complaints;
}

/** How a page is opened. */
export interface OpenOptions extends BrowserContextOptions {
  /** Until when is waited: until all of it has loaded, or its first bytes are there. */
  readonly waitUntil?: "load" | "commit";
}

/** How long anything on a page may take: a machine can be very busy. */
const LIMIT_MS = 180_000;

/** Opens a page. Whatever it asks of another site is a complaint. */
export async function openPage(
  url: string,
  { waitUntil = "load", ...options }: OpenOptions = {},
): Promise<OpenPage> {
  const context = await (await browser()).newContext({
    viewport: { width: 1280, height: 900 },
    // A page that scrolls smoothly may move away between the two halves of a click.
    reducedMotion: "reduce",
    ...options,
  });
  context.setDefaultTimeout(LIMIT_MS);
  const page = await context.newPage();
  const { origin, protocol } = new URL(url);
  const complaints = watch(
    page,
    (other) => other.origin === origin && other.protocol === protocol,
  );
  await page.goto(url, { waitUntil });
  return { page, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/**
 * Waits until something is so on a page. Playwright's own waiting would need what the pages
 * forbid: code from a text.
 */
export async function until(
  page: Page,
  expression: string,
  limit: number = LIMIT_MS,
): Promise<void> {
  for (const end = Date.now() + limit; Date.now() < end;) {
    if (await page.evaluate(expression)) return;
    await page.waitForTimeout(50);
  }
  const said = await page.evaluate(
    '[...document.querySelectorAll("[data-cell]")].map((cell) => cell.dataset.cell + ": " + ' +
      'cell.querySelector(".state")?.textContent).join("; ")',
  );
  throw new Error(`It never came to be so: ${expression}\nCells said: ${said}`);
}

/** Waits until every figure of a page is live. */
export async function allLive(page: Page): Promise<void> {
  await until(
    page,
    `[...document.querySelectorAll("[data-figure]")].every((figure) =>
      figure.dataset.live === "" && figure.querySelector(".main-svg"))`,
  );
}

/** By how many pixels a page is wider than its window. */
export async function overflow(page: Page): Promise<number> {
  return await page.evaluate("document.documentElement.scrollWidth - innerWidth");
}
