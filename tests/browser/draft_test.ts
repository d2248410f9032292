import { join } from "node:path";
import { openBook } from "../../lib/tools/book/open_book.ts";
import { LATER, type LaterName } from "../../lib/tools/book/running/page_scripts.ts";
import { serve } from "../../lib/tools/book/server/serve.ts";
import type { Site } from "../../lib/tools/book/site.ts";
import { assertEquals } from "../assert.ts";
import { keptScripts } from "../tools/book/kept_scripts.ts";
import { browserTest } from "./chromium.ts";
import { openPage, until } from "./open_page.ts";
import { runCell } from "./running_cells.ts";

/** The scripts of a draft, by their paths. */
async function scriptsOf(): Promise<Site> {
  const scripts = (await keptScripts()).en;
  const encoder = new TextEncoder();
  return new Map(
    Object.entries(LATER.en).map(([name, path]) =>
      [path, encoder.encode(scripts![name as LaterName]!)] as const
    ),
  );
}

browserTest(
  "a page of a draft can be read at once, and runs without a reload when its scripts come",
  async () => {
    const folder = await Deno.makeTempDir();
    const { site, isDraft } = await openBook("notebooks", join(folder, "book"));
    await Deno.remove(folder);
    assertEquals(isDraft, true);
    const later = Promise.withResolvers<Site>();
    const listening = Promise.withResolvers<string>();
    const stop = new AbortController();
    const served = serve(site, {
      port: 0,
      onListen: listening.resolve,
      later: later.promise,
      signal: stop.signal,
    });
    const address = await listening.promise;
    await using first = await openPage(address, { waitUntil: "commit" });
    await using cells = await openPage(`${address}01_a_soft_lookup.html`, {
      waitUntil: "commit",
    });
    for (const { page } of [first, cells]) {
      // All of it is there, it can be made dark, and its own scripts have run.
      await until(page, `document.querySelector("footer")?.checkVisibility()`);
      await until(page, `!document.querySelector("[data-switch-theme]").hidden`);
    }
    await until(cells.page, `document.querySelector("[data-live]")`);
    assertEquals(await first.page.locator("[data-first] *").count(), 0);
    assertEquals(await cells.page.locator(".run").count(), 0);
    later.resolve(await scriptsOf());
    await until(first.page, `document.querySelector("[data-first] input")`);
    await until(cells.page, `document.querySelector(".run")`);
    assertEquals((await runCell(cells.page, 2)).startsWith("✓"), true);
    assertEquals([...first.complaints, ...cells.complaints], []);
    stop.abort();
    await served;
  },
);
