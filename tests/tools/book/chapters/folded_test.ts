import { renderChapter } from "../../../../lib/tools/book/chapters/chapter_files.ts";
import { escapeHtml } from "../../../../lib/text/escape.ts";
import { en } from "../../../../lib/tools/book/words/en.ts";
import { assertEquals, assertMatch } from "../../../assert.ts";
import { type MadeCell, madeChapter } from "./made_chapter.ts";

const HIDDEN = { metadata: { tags: ["hide-cell"] } };

/** What stands on the page of some cells: for each folded part its word and its length. */
function partsOf(...cells: readonly MadeCell[]) {
  const opening: MadeCell = ["markdown", "# A\n\nAn opening."];
  const { page, findable } = renderChapter(madeChapter("a.ipynb", [opening, ...cells]), {
    chapters: [],
    library: { has: () => false, fileOf: () => undefined, usersOf: () => [] },
    highlight: escapeHtml,
    live: [],
    running: undefined,
    previous: undefined,
    next: undefined,
    words: en,
  });
  const { html } = page.main;
  const folded = [...html.matchAll(/<details class="setup folded">([^]*?)<\/details>/g)];
  const parts = folded.map(([, inside = ""]) => ({
    word: /<summary>(.*?)<\/summary>/.exec(inside)?.[1],
    cells: inside.split(/<div class="(?:prose|cell)"/).length - 1,
  }));
  return { html, parts, titles: findable.map(({ title }) => title) };
}

Deno.test("neighbours that are folded are one part, under the heading that begins it", () => {
  const { html, parts, titles } = partsOf(
    ["markdown", "## Does it work?\n\nA check.", HIDDEN],
    ["code", "check()", HIDDEN],
    ["markdown", "It does.", HIDDEN],
    ["markdown", "## What follows"],
    ["code", "follows()", HIDDEN],
  );
  assertEquals(parts, [
    { word: '<h2 id="does-it-work">Does it work?</h2>', cells: 3 },
    { word: en.chapter.foldedCell, cells: 1 },
  ]);
  // The heading stands there once, and is found where it is.
  assertEquals(html.split("Does it work?</h2>").length, 2);
  assertEquals(titles, ["A", "Does it work?", "What follows"]);
  assertMatch(html, /href="#does-it-work"/);
});

Deno.test("folded parts without a heading at their beginning have a word of the book", () => {
  const { parts } = partsOf(
    ["markdown", "No heading.\n\n## Later", HIDDEN],
    ["code", "a()"],
    ["code", "b()", HIDDEN],
    ["markdown", "## A heading", HIDDEN],
  );
  const { foldedCell } = en.chapter;
  assertEquals(parts, [{ word: foldedCell, cells: 1 }, { word: foldedCell, cells: 2 }]);
});
