import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { courseBook } from "./course_book.ts";
import { allLive, openPage, until } from "./open_page.ts";

browserTest("the book works from a folder, without a server", async () => {
  const { folder } = await courseBook();
  await using open = await openPage(
    pathToFileURL(join(folder, "05_splitting_heads.html")).href,
  );
  const { page, complaints } = open;
  await allLive(page);
  await page.click("[data-open-search]");
  await page.locator("dialog input").fill("permute");
  await until(page, "document.querySelectorAll('dialog li').length > 0");
  await page.keyboard.press("Escape");
  await page.click("[data-switch-theme]");
  await page.click(".links a");
  await page.waitForURL(/source/);
  assertEquals(complaints, []);
});
