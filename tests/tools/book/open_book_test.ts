import { join } from "node:path";
import { makeBook } from "../../../lib/tools/book/make_book.ts";
import { openBook } from "../../../lib/tools/book/open_book.ts";
import type { Site } from "../../../lib/tools/book/site.ts";
import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assert, assertEquals } from "../../assert.ts";
import { quickBook } from "./kept_scripts.ts";
import { inFolder, madeNotebook } from "../runner/made_notebook.ts";

/** The text of a page, without what says how it looks. */
const textOf = (site: Site, path: string) =>
  new TextDecoder().decode(site.get(path)).replaceAll(/<[^>]*>/g, "");

const isFrame = (path: string) => path.startsWith("assets/frame.");

Deno.test("openBook() gives a draft that says what the book says, then the book itself", () =>
  inFolder(async (folder) => {
    const notebooks = join(folder, "notebooks"), book = join(folder, "book");
    await Deno.mkdir(notebooks);
    await writeNotebook(join(notebooks, "00_a.ipynb"), madeNotebook('const a = "1";'));
    const draft = await openBook(notebooks, book);
    assertEquals(draft.isDraft, true);
    assertEquals(await Deno.stat(book).then(() => true, () => false), false);

    const { site } = await makeBook(notebooks, book, { build: quickBook });
    // What makes pages run comes later, the frame in which cells run with it.
    assertEquals([...draft.site.keys()].filter(isFrame), []);
    const pages = [...site.keys()].filter((path) =>
      path.endsWith(".html") && !isFrame(path)
    );
    assert(pages.includes("00_a.html") && pages.length > 30, `${pages.length}`);
    for (const page of pages) assertEquals(textOf(draft.site, page), textOf(site, page));
    const coloured = /<span class="k">const<\/span>/;
    const html = (site: Site) => new TextDecoder().decode(site.get("00_a.html"));
    assertEquals([coloured.test(html(draft.site)), coloured.test(html(site))], [
      false,
      true,
    ]);

    const opened = { site, leftOut: [], isDraft: false };
    assertEquals(await openBook(notebooks, book), opened);
  }));
