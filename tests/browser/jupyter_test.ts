import type { Page } from "playwright-core";
import { assert, assertEquals } from "../assert.ts";
import { inFolder, madeNotebook } from "../tools/runner/made_notebook.ts";
import { chromiumPath, isRequired } from "./chromium.ts";
import { browserTest } from "./chromium.ts";
import { jupyterLab, jupyterPath } from "./jupyter_lab.ts";
import jupyterPage from "./jupyter_page.js" with { type: "text" };
import { openPage, until } from "./open_page.ts";

// In Chinese, since whatever works in it works in English too.
const NOTEBOOK = "notebooks/zh/07_self_and_cross.ipynb";

/** An answer to the exercise of that notebook. */
const answer = (context: string) =>
  `await check(exercises.traceShapes, ({ queries, keys, heads, features, model }) => ({
    scores: [heads, queries, keys], weights: [heads, queries, keys], context: ${context},
    concatenated: [queries, heads * features], output: [queries, model],
  }));`;

Deno.test("there is a JupyterLab, or its test is skipped", () => {
  if (jupyterPath !== undefined) return;
  assert(
    !isRequired,
    "CI needs JupyterLab: pip install jupyterlab, then HEADLIGHT_JUPYTER",
  );
  console.log("Skipped: the test in JupyterLab, since there is none");
});

/** What is known of an open notebook. */
async function look<T>(page: Page, what: string): Promise<T> {
  return await page.evaluate(`look.${what}()`);
}

/** Runs all cells of an open notebook, and waits until this many figures are live. */
async function runAll(page: Page, figures: number): Promise<void> {
  await until(page, "look.isIdle()");
  await look(page, "runAll");
  await until(page, "look.hasRun()");
  await until(page, `look.live() === ${figures}`);
  assertEquals(await look(page, "failures"), []);
  assertEquals(await look(page, "saved"), figures);
}

if (jupyterPath !== undefined && chromiumPath !== undefined) {
  browserTest(
    "JupyterLab: an untrusted notebook shows static pictures; Run All makes all live, in Chinese",
    async () => {
      await using open = await openPage(await (await jupyterLab()).take(NOTEBOOK));
      const { page, complaints } = open;
      await page.evaluate(jupyterPage);
      await until(page, "look.isOpen()");
      await until(page, "look.saved() > 0 && look.pictures() === look.saved()");
      assertEquals(await look(page, "live"), 0);
      await runAll(page, await look(page, "saved"));
      const drawn = await look<string[]>(page, "drawn");
      for (const text of ["查询 query", "键 key", "自注意力，头0", "现在英文来问"]) {
        assert(drawn.includes(text), text);
      }
      const last = await page.evaluate<number>("look.count() - 1");
      for (
        const [context, said] of [
          ["[queries, features]", "还不对：exercises.traceShapes。"],
          ["[heads, queries, features]", "答对了：exercises.traceShapes。"],
        ] as const
      ) {
        await page.evaluate(`look.write(${last}, ${JSON.stringify(answer(context))})`);
        await page.evaluate(`look.runCell(${last})`);
        await until(page, `look.under(${last}).includes(${JSON.stringify(said)})`);
      }
      assertEquals(complaints, []);
    },
  );

  browserTest(
    "JupyterLab: a figure that ends a cell is live, as one shown is",
    async () => {
      const notebook = madeNotebook(
        `import { heatmap, random } from "@headlight/attention";
       import { notebook, show } from "@headlight/attention/notebook";
       const x = random(["query", "key"], { query: 3, key: 5 }, { seed: 1 });
       await notebook();`,
        `heatmap(x)`,
        `await show(heatmap(x));`,
      );
      await inFolder(async (folder) => {
        const path = `${folder}/ending.ipynb`;
        await Deno.writeTextFile(path, JSON.stringify(notebook));
        await using open = await openPage(await (await jupyterLab()).take(path));
        const { page, complaints } = open;
        await page.evaluate(jupyterPage);
        await until(page, "look.isOpen()");
        await runAll(page, 2);
        assertEquals(await look(page, "pictures"), 0);
        assertEquals(complaints, []);
      });
    },
  );

  browserTest(
    "JupyterLab: a watched training grows, Stop ends it, and the next cells go on",
    async () => {
      const notebook = madeNotebook(
        `import { notebook, watch } from "@headlight/attention/notebook";
       function* slow() {
         for (let step = 1; step <= 6000; step++) {
           for (const end = performance.now() + 10; performance.now() < end;);
           yield { step, steps: 6000, loss: 1 / step, parameters: { step } };
         }
       }
       await notebook();`,
        `const learned = await watch(slow());`,
        `console.log("learned", learned.step);`,
      );
      await inFolder(async (folder) => {
        const path = `${folder}/watching.ipynb`;
        await Deno.writeTextFile(path, JSON.stringify(notebook));
        await using open = await openPage(await (await jupyterLab()).take(path));
        const { page, complaints } = open;
        await page.evaluate(jupyterPage);
        await until(page, "look.isOpen()");
        await until(page, "look.isIdle()");
        await look(page, "runAll");
        const seen = new Set<string>();
        for (let i = 0; i < 3; i++) {
          await until(
            page,
            `![null, ${[...seen].map((each) => `"${each}"`)}]
            .includes(look.growing())`,
          );
          seen.add(await look(page, "growing"));
        }
        await look(page, "stop");
        await until(page, "look.hasRun()");
        assertEquals(await look(page, "failures"), []);
        await until(page, "look.live() === 1");
        assertEquals(await look(page, "growing"), null);
        const [, reached] = /learned (\d+)/.exec(await look(page, "said"))!;
        assert(Number(reached) < 6000, reached);
        assertEquals(complaints, []);
      });
    },
  );
}
