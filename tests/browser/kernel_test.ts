import type { Page } from "playwright-core";
import { assertMatch } from "../assert.ts";
import { inFolder, madeNotebook } from "../tools/runner/made_notebook.ts";
import { browserTest, chromiumPath } from "./chromium.ts";
import { jupyterLab, jupyterPath } from "./jupyter_lab.ts";
import jupyterPage from "./jupyter_page.js" with { type: "text" };
import { openPage, until } from "./open_page.ts";

/** Cells that go wrong, and what a reader sees under each. */
const CELLS: readonly [code: string, seen: RegExp][] = [
  [
    "const parts = [1, 2\nparts.length",
    /> 2 \| parts\.length\s+The \[ of line 1 is not closed/,
  ],
  [
    'import { heatMap } from "@headlight/attention";',
    /has no heatMap[^]*Did you mean heatmap\?/,
  ],
  [
    'import x from "npm:no-such-package-of-headlight";',
    /does not exist[^]*Is the name right/,
  ],
  ["import numpy as np", /looks like Python[^]*import \{ name \}/],
  [
    'const x = 1;\nthrow new RangeError("too far");',
    /RangeError: too far[^]*> 2 \| throw/,
  ],
  ['Promise.reject(new Error("lost"));', /Error: lost[^]*> 1 \| Promise/],
  ["forgotten + 1", /forgotten is not defined[^]*makes forgotten/],
  [
    'Deno.readTextFileSync("/etc/passwd")',
    /may not read \/etc\/passwd[^]*Headlight, trusted/,
  ],
  ["while (true);", /Stopped by the reader[^]*is still there/],
  ["await new Promise(() => {});", /Stopped by the reader[^]*is still there/],
  [
    'import { heatmap, random } from "@headlight/attention";\n' +
    'const grid = random(["query", "key"], { query: 2, key: 3 }, { seed: 1 });\n' +
    "heatmap(grid); grid.sizes",
    /query: 2, key: 3/,
  ],
];

/** Where pictures of what was seen go, for whoever wants to look. */
const PICTURES = Deno.env.get("HEADLIGHT_PICTURES");

async function picture(page: Page, name: string): Promise<void> {
  if (PICTURES !== undefined) await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

/** Presses a key until something is so, as a reader does whose machine is busy. */
async function pressUntil(
  page: Page,
  place: string,
  key: string,
  seen: string,
): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    await page.evaluate(place);
    await page.keyboard.press(key);
    try {
      return await until(page, seen, 30_000);
    } catch {
      await page.keyboard.press("Escape");
    }
  }
  throw new Error(`It never came to be so: ${seen}`);
}

if (jupyterPath !== undefined && chromiumPath !== undefined) {
  browserTest(
    "JupyterLab: the kernel tells every error, stops, explains, and lives on",
    async () => {
      const notebook = madeNotebook(...CELLS.map(([code]) => code));
      await inFolder(async (folder) => {
        const path = `${folder}/errors.ipynb`;
        await Deno.writeTextFile(path, JSON.stringify(notebook));
        await using open = await openPage(await (await jupyterLab()).take(path));
        const { page } = open;
        await page.evaluate(jupyterPage);
        await until(page, "look.isOpen()");
        await until(page, "look.isIdle()");
        for (const [i, [code, seen]] of CELLS.entries()) {
          await page.evaluate(`look.runCell(${i})`);
          if (/while|await/.test(code)) {
            await until(page, `look.isRunning(${i})`);
            await page.waitForTimeout(500);
            await page.evaluate("look.stop()");
          }
          await until(page, `!look.isRunning(${i}) && look.under(${i}) !== ""`);
          assertMatch(await page.evaluate(`look.under(${i})`), seen);
          await picture(page, `cell_${i + 1}`);
        }
        const last = CELLS.length - 1;
        const press = (key: string, behind: string, seen: string) =>
          pressUntil(page, `look.putCursor(${last}, "${behind}")`, key, seen);
        await press("Shift+Tab", "heatm", `look.tooltip().includes("heatmap")`);
        await picture(page, "tooltip_of_function");
        await page.keyboard.press("Escape");
        await press("Shift+Tab", "const grid", `/Its value now/.test(look.tooltip())`);
        await picture(page, "tooltip_of_value");
        await page.keyboard.press("Escape");
        const hasSizes = `look.completions().some((name) => name.startsWith("sizes"))`;
        await press("Tab", "grid.si", hasSizes);
        await picture(page, "completions");
      });
    },
  );
}
