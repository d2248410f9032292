import { assert, assertEquals, assertMatch } from "../../../assert.ts";
import { buildBook } from "../../../../lib/tools/book/build.ts";
import { laterScripts } from "../../../../lib/tools/book/running/page_scripts.ts";
import { notebookText } from "../chapters/made_chapter.ts";
import { HOSTILE_BOOKS, NO_NOTEBOOKS, ODD_NOTEBOOKS } from "./hostile_books.ts";

const good = { path: "good.ipynb", text: notebookText([["markdown", "# Good"]]) };
// What makes pages run has nothing to do with what a notebook holds.
const scripts = await laterScripts(["en"]);
const make = (text: string) =>
  buildBook(
    { notebooks: [{ path: "bad.ipynb", text }, good], sources: [], door: "" },
    undefined,
    undefined,
    () => Promise.resolve(scripts),
  );

/** The part of a page that a notebook fills. */
function mainOf(page: unknown): string {
  assert(typeof page === "string");
  return page.slice(page.indexOf("<main"), page.indexOf("</main>"));
}

for (const [name, text] of HOSTILE_BOOKS) {
  Deno.test(`a hostile notebook has a page: ${name}`, async () => {
    assert(text.length < 200_000);
    const { files, leftOut } = await make(text);
    assertEquals(leftOut, []);
    assert(files.has("good.html"));
    const main = mainOf(files.get("bad.html"));
    assert(main.length < 15_000_000, `${main.length}`);
    // Whatever it opens, it closes: the rest of the page is its own.
    for (const tag of ["div", "section", "article", "details", "table", "pre"]) {
      const opened = main.match(new RegExp(`<${tag}[ >]`, "g"))?.length ?? 0;
      assertEquals([tag, main.match(new RegExp(`</${tag}>`, "g"))?.length ?? 0], [
        tag,
        opened,
      ]);
    }
  });
}

Deno.test("what is no notebook is left out by its name, and its cell", async () => {
  for (const [text, said] of NO_NOTEBOOKS) {
    const { files, leftOut } = await make(text);
    assertEquals([text, leftOut.map(({ path }) => path)], [text, ["bad.ipynb"]]);
    assertMatch(leftOut[0]!.reason, /^Cannot read notebook "bad\.ipynb": /);
    assertMatch(leftOut[0]!.reason, said);
    assert(files.has("good.html") && !files.has("bad.html"));
  }
});

Deno.test("an odd notebook has a page", async () => {
  for (const text of ODD_NOTEBOOKS) {
    const { files, leftOut } = await make(text);
    assertEquals([text, leftOut], [text, []]);
    assert(files.has("bad.html"));
  }
});
