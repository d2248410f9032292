import { assert, assertEquals } from "../assert.ts";
import { chromiumPath, isRequired } from "./chromium.ts";
import { browserTest } from "./chromium.ts";
import { jupyterPath, startLab } from "./jupyter_lab.ts";
import jupyterPage from "./jupyter_page.js" with { type: "text" };
import { openPage, until } from "./open_page.ts";

const NOTEBOOK = "notebooks/05_splitting_heads.ipynb";

Deno.test("there is a JupyterLab, or its test is skipped", () => {
  if (jupyterPath !== undefined) return;
  assert(
    !isRequired,
    "CI needs JupyterLab: pip install jupyterlab, then HEADLIGHT_JUPYTER",
  );
  console.log("Skipped: the test in JupyterLab, since there is none");
});

if (jupyterPath !== undefined && chromiumPath !== undefined) {
  browserTest(
    "JupyterLab: an untrusted notebook shows static pictures; Run All makes all live",
    async () => {
      await using lab = await startLab(NOTEBOOK);
      await using open = await openPage(lab.url);
      const { page, complaints } = open;
      const look = async <T>(what: string): Promise<T> =>
        await page.evaluate(`look.${what}()`);
      await page.evaluate(jupyterPage);
      await until(page, "look.isOpen()");
      await until(page, "look.saved() > 0 && look.pictures() === look.saved()");
      assertEquals(await look("live"), 0);
      const figures = await look<number>("saved");

      await until(page, "look.isIdle()");
      await look("runAll");
      await until(page, "look.hasRun()");
      await until(page, `look.live() === ${figures}`);
      assertEquals(await look("failures"), []);
      assertEquals(await look("saved"), figures);
      assertEquals(complaints, []);
    },
  );
}
