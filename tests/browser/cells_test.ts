import { assert, assertEquals, assertStringIncludes } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { courseBook, undrawn } from "./course_book.ts";
import { type OpenPage, openPage, until } from "./open_page.ts";
import { runCell, shownBy, unfold, writeCell } from "./running_cells.ts";
import { serve, type ServedBook } from "./served_book.ts";

const PAGE = "00_start_here.html";

/** Opens a page whose cells run. Its figures are drawn where a test looks at them. */
async function withPage(
  test: (open: OpenPage, book: ServedBook) => Promise<void>,
  isDrawn = false,
): Promise<void> {
  const { site } = await courseBook();
  await using book = serve(isDrawn ? site : undrawn(site));
  await using open = await openPage(book.address + PAGE);
  await unfold(open.page);
  await test(open, book);
}

browserTest(
  "a cell that is edited runs, is marked, and comes back by Reset",
  async () => {
    await withPage(async (open) => {
      const { page, complaints } = open;
      const cell = page.locator(`[data-cell="2"]`);
      assertEquals(await writeCell(open.page, 2, `const x: number = 6;\nx * 7`), ["42"]);
      assert(await cell.evaluate((place) => place.matches("[data-changed]")));
      // A cell below, which ran before, is older than what stands above it now.
      assertEquals(await writeCell(open.page, 3, `x + 1`), ["7"]);
      await cell.locator("textarea").fill(`const x = 5`);
      assert(
        await page.locator(`[data-cell="3"]`).evaluate((place) =>
          place.matches("[data-stale]")
        ),
      );
      await runCell(page, 3);
      assertEquals((await shownBy(page))[2]!.map((forms) => forms["text/plain"]), ["6"]);
      await cell.getByRole("button", { name: /^Reset/ }).click();
      assert(!await cell.evaluate((place) => place.matches("[data-changed]")));
      assertEquals(await cell.locator("img").count(), 1);
      assertEquals(complaints, []);
    });
  },
);

browserTest(
  "a button that is pressed while a cell above has just run does not move away",
  async () => {
    await withPage(async ({ page }) => {
      const edit = page.locator(`[data-cell="3"]`).getByRole("button", {
        name: /^Edit: /,
      });
      const top = async () => (await edit.boundingBox())!.y;
      const press = async () => {
        await edit.hover();
        await page.mouse.down();
        return await edit.evaluate((button) => button.matches(":active"));
      };
      // A number takes less space than the picture that was there.
      await writeCell(page, 2, "6 * 7");
      await edit.scrollIntoViewIfNeeded();
      // On a busy machine it may have moved before.
      while (!await press()) await page.mouse.up();
      const before = await top();
      await page.waitForTimeout(700);
      assertEquals(await top(), before);
      await page.mouse.up();
      await page.locator(`[data-cell="3"] textarea`).fill("7 * 6");
      await until(
        page,
        `!document.querySelector("[data-cell='2'] .shown").style.minHeight`,
      );
    });
  },
);

browserTest("errors are told with their line and a sentence", async () => {
  await withPage(async (open) => {
    const cases: [code: string, told: RegExp][] = [
      ["const a = 1;\nnull.x", /TypeError: .*null[^]*line 2: null\.x/],
      [
        'import { heatMap } from "@headlight/attention";\nheatMap(1)',
        /no heatMap\. Did you mean heatmap\?/,
      ],
      ["const a = ;", /SyntaxError: [^]*line 1: const a = ;/],
      ["def f(x):\n    return x", /This looks like Python/],
      ["import numpy from 'numpy';", /Cannot import "numpy": a page has/],
      ["enum A { B }", /A page cannot run an enum/],
      ["notThere + 1", /ReferenceError: notThere/],
    ];
    for (const [code, told] of cases) {
      const [text = ""] = await writeCell(open.page, 2, code);
      assert(told.test(text), `${code}: ${text}`);
    }
  });
});

browserTest("a loop without an end is stopped, and the page lives", async () => {
  await withPage(async (open) => {
    const { page } = open;
    const cell = page.locator(`[data-cell="2"]`);
    await cell.getByRole("button", { name: /^Edit: / }).click();
    await cell.locator("textarea").fill("while (true) {}");
    await cell.locator(".run").click();
    await until(page, `document.querySelector("[data-cell='2'][data-running]")`);
    await page.evaluate("new Promise(requestAnimationFrame)");
    await cell.getByRole("button", { name: /^Stop/ }).click();
    await until(page, `!document.querySelector("[data-running]")`);
    assertEquals(await writeCell(open.page, 2, "1 + 1"), ["2"]);
    // A stop that is heard leaves the names as they are.
    await cell.locator("textarea").fill(
      `import { stopped } from "@headlight/attention/notebook";
let turns = 0;
const signal = stopped();
while (!signal.aborted) { turns++; await new Promise((go) => setTimeout(go)); }`,
    );
    await cell.locator(".run").click();
    await until(page, `document.querySelector("[data-cell='2'][data-running]")`);
    await page.waitForTimeout(300);
    await cell.getByRole("button", { name: /^Stop/ }).click();
    await until(page, `!document.querySelector("[data-running]")`);
    assertEquals(await writeCell(open.page, 3, "turns > 0"), ["true"]);
  });
});

browserTest("what a cell may not do is refused", async () => {
  await withPage(async (open) => {
    const tries = [
      `fetch("/index.html")`,
      `new WebSocket("ws://127.0.0.1:1/")`,
      `new Worker("data:text/javascript,1")`,
      `new Worker(URL.createObjectURL(new Blob(["1"])))`,
      `importScripts("data:text/javascript,1")`,
      `await import("data:text/javascript,export default 1")`,
      `await import("${"https://127.0.0.1:1/x.js"}")`,
      `document.title`,
      `localStorage.length`,
      `indexedDB.open("x")`,
      `parent.document`,
    ];
    for (const code of tries) {
      const [text = ""] = await writeCell(open.page, 2, code);
      assert(/^\w*Error: /.test(text), `${code}: ${text}`);
    }
    // What the policy of the frame refuses without our sentence.
    const raw = await writeCell(
      open.page,
      2,
      `const got = await Promise.allSettled([
  import("data:text/javascript,export default 1"),
]);
got.map(({ status }) => status).join()`,
    );
    assertEquals(raw, ['"rejected"']);
  });
});

browserTest("a flood of lines is cut, and takes no second", async () => {
  await withPage(async (open) => {
    await writeCell(open.page, 2, "1");
    const start = performance.now();
    const [text = ""] = await writeCell(
      open.page,
      2,
      "for (let i = 0; i < 100_000; i++) console.log(i);",
    );
    console.log(`100,000 lines: ${Math.round(performance.now() - start)} ms`);
    assertStringIncludes(text, "… and more");
    assert(text.length < 40_000);
  });
});

browserTest("changes stay in this browser and go into a link; neither runs", async () => {
  await withPage(async (open, book) => {
    const { page } = open;
    await writeCell(open.page, 2, "postMessage('x'); globalThis.struck = 1; 'mine'");
    await page.getByRole("button", { name: "Share my changes" }).click();
    await until(
      page,
      `location.hash !== "" || document.querySelector(".switches .note").textContent !== ""`,
    );
    await page.reload();
    const cell = page.locator(`[data-cell="2"]`);
    assert(await cell.evaluate((place) => place.matches("[data-changed]")));
    assertEquals(await page.locator("iframe").count(), 0);
    const link = await page.evaluate<string>(
      `"#cells=" + btoa(JSON.stringify({ 3: [${HASH}(document.querySelector(
        "[data-cell='3'] pre.code code").textContent), "globalThis.struck = 1"] }))`,
    );
    await using other = await openPage(book.address + PAGE + link);
    await other.page.waitForTimeout(300);
    assert(
      await other.page.locator(`[data-cell="3"]`).evaluate((place) =>
        place.matches("[data-changed]")
      ),
    );
    assertEquals(await other.page.locator("iframe").count(), 0);
    assertEquals(
      await other.page.evaluate("localStorage.getItem('headlight-cells')"),
      "{}",
    );
    assertEquals(await other.page.evaluate("globalThis.struck"), undefined);
  });
});

const HASH = `((text) => { let hash = 5381;
  for (let i = 0; i < text.length; i++) hash = (hash * 33 ^ text.charCodeAt(i)) >>> 0;
  return hash.toString(36); })`;

browserTest("a number that is dragged moves the picture", async () => {
  await withPage(async ({ page, complaints }) => {
    await runCell(page, 2);
    const cell = page.locator(`[data-cell="2"]`);
    // The same figure comes out again, so the saved one stays.
    const saved = cell.locator(".shown > [data-figure]");
    assertEquals(await saved.count(), 1);
    await cell.locator(".n[role=button]").first().click();
    await until(page, `document.querySelector("[data-cell='2'] .js-plotly-plot")`);
    const points =
      `document.querySelector("[data-cell='2'] .js-plotly-plot").data[0].y.length`;
    assertEquals(await page.evaluate(points), 101);
    const slider = cell.locator(".scrub input");
    const took = await page.evaluate<number>(`new Promise((done) => {
      const input = document.querySelector("[data-cell='2'] .scrub input");
      const start = performance.now();
      input.value = "51";
      input.dispatchEvent(new Event("input"));
      const look = () => ${points} < 101
        ? done(performance.now() - start) : requestAnimationFrame(look);
      look();
    })`);
    console.log(`from slider to picture: ${Math.round(took)} ms`);
    assert(Number(await slider.inputValue()) < 101);
    assertEquals(await saved.count(), 0);
    assertEquals(complaints, []);
  }, true);
});

browserTest("a number that cannot be says why, and the picture stays", async () => {
  await withPage(async ({ page, complaints }) => {
    await runCell(page, 6);
    const cell = page.locator(`[data-cell="6"]`);
    const pictures = cell.locator(".shown > [data-figure]");
    const before = await pictures.count();
    assert(before > 0);
    await cell.locator(".n[role=button]").first().click();
    const move = async (to: string, state: string) => {
      await cell.locator(".scrub input").fill(to);
      await until(
        page,
        `!document.querySelector("[data-running]") &&
          document.querySelector("[data-cell='6'] .state").textContent.startsWith("${state}")`,
      );
    };
    await move("3", "an error");
    const refused = cell.locator(".scrub .refused");
    assertStringIncludes(await refused.innerText(), "3 must divide its size, which is 8");
    assertEquals([await pictures.count(), await cell.locator(".error").count()], [
      before,
      0,
    ]);
    assert(await cell.evaluate((place) => place.matches("[data-stale]")));
    await move("4", "✓");
    assertEquals(await refused.innerText(), "");
    assert(!await cell.evaluate((place) => place.matches("[data-stale]")));
    await cell.getByRole("button", { name: /^Reset/ }).click();
    assertEquals(await cell.locator(".scrub").count(), 0);
    assert(await cell.locator(".n[role=button]").count() > 0);
    assertEquals(complaints, []);
  });
});

browserTest("an exercise checks itself in the page and ticks itself", async () => {
  await withPage(async (open) => {
    const { page } = open;
    const [wrong = ""] = await writeCell(
      open.page,
      8,
      "await check(exercises.threeQuestions, () => ({}));",
    );
    assertStringIncludes(wrong, "exercises.threeQuestions");
    assertStringIncludes(
      (await writeCell(open.page, 8, "await solution(exercises.threeQuestions);"))[0]!,
      "bert",
    );
    const code = await page.locator(`[data-cell="8"] .shown pre code`).innerText();
    assert(!await page.locator("[data-solved]").isChecked());
    const [endless = ""] = await writeCell(
      open.page,
      8,
      "await check(exercises.threeQuestions, () => { while (true); });",
    );
    assertStringIncludes(endless, "did not end within a second");
    // The solution is a whole cell.
    await writeCell(open.page, 8, code);
    await until(page, 'document.querySelector("[data-solved]").checked');
  });
});

browserTest(
  "where a page asks, what answers is hidden until the reader looks",
  async () => {
    await withPage(async ({ page }) => {
      const shown = page.locator(`[data-cell="3"] .shown`);
      assert(!await shown.isVisible());
      const after = page.locator(`[data-cell="3"] + .prose > p`).first();
      assert(!await after.isVisible());
      await page.locator(`[data-cell="3"] .guess`).click();
      assert(await shown.isVisible() && await after.isVisible());
      await runCell(page, 4);
      assert(await page.locator(`[data-cell="4"] .shown`).isVisible());
      await page.locator(".switches input").uncheck();
      assertEquals(await page.locator(".guess").count(), 0);
      await page.reload();
      assertEquals(await page.locator(".guess").count(), 0);
    });
  },
);
