/**
 * Runs the course's pages in a browser.
 *
 * @module
 */
import { dirname, join, relative } from "node:path";
import { pathToFileURL } from "node:url";
import type { Forms } from "../../lib/page/cells/messages.ts";
import { findNotebooks } from "../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../lib/tools/ipynb/notebook_file.ts";
import { assert, assertEquals } from "../assert.ts";
import { told } from "../page/told.ts";
import { courseBook, undrawn } from "./course_book.ts";
import { serve } from "./served_book.ts";

/** Runs all cells of a page, and gives what each shows. */
const RUN = `(async () => {
  const pause = () => new Promise((go) => setTimeout(go, 50));
  document.querySelector(".switches button").click();
  const cells = [...document.querySelectorAll("[data-cell]")];
  const state = (cell) => cell.querySelector(".state").textContent;
  while (!cells.every((cell) => /^✓/.test(state(cell)))) {
    if (cells.some((cell) => /^(an error|出错)/.test(state(cell)))) break;
    await pause();
  }
  return cells.map((cell) => [...cell.querySelectorAll(".shown > *")].map((part) =>
    part.headlightForms ?? { "text/plain": part.textContent.replace(/\\n$/, "") }));
})()`;

/** What a page can do that is open in some browser. */
export interface Driven {
  /** Opens an address. */
  goto(url: string): Promise<unknown>;
  /** Gives what an expression comes to. */
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Some of the notebooks, for what hangs on the way to the pages and not on the cells: one in
 * English, and in Chinese one that opens what was trained before and trains.
 */
export const SOME = /^notebooks.(?:00|zh.11)_/;

/** All in English: the code is the same in every language. */
const ENGLISH = /^notebooks.\d/;

/**
 * Runs the course, page by page: every cell must show what is saved.
 *
 * @param page Where.
 * @param address The address of the book.
 * @param which The notebooks; by default all in English.
 */
export async function runCourse(
  page: Driven,
  address: string,
  which: RegExp = ENGLISH,
): Promise<void> {
  const all = await findNotebooks(["notebooks"]);
  const paths = all.filter((path) => which.test(path));
  assert(paths.length > 1);
  for (const path of paths) {
    const name = relative("notebooks", path).replace(/\.ipynb$/, "");
    const { cells } = await readNotebook(path);
    const saved = cells.filter(({ cell_type }) => cell_type === "code").map((
      { outputs = [] },
    ) =>
      outputs.map(({ data, text }) =>
        data === undefined
          ? [text].flat().join("").replace(/\n$/, "")
          : told(data as Forms)
      )
    );
    await page.goto(`${address}${name}.html`);
    const shown = await page.evaluate(RUN) as Forms[][];
    for (const [i, parts] of saved.entries()) {
      assertEquals([name, i + 1, shown[i]?.map(told)], [name, i + 1, parts]);
    }
  }
}

/** Gives a test the address of the course's book on a server, with figures drawn or without. */
export async function onServer(
  test: (address: string) => Promise<void>,
  isDrawn: boolean,
): Promise<void> {
  const { site } = await courseBook();
  await using book = serve(isDrawn ? site : undrawn(site));
  await test(book.address);
}

/** Gives a test the address of the course's book in a folder, as on a USB stick. */
export async function onDisk(
  test: (address: string) => Promise<void>,
  isDrawn: boolean,
): Promise<void> {
  const { site, folder } = await courseBook();
  const at = (folder: string) => test(`${pathToFileURL(folder).href}/`);
  if (isDrawn) return await at(folder);
  const own = await Deno.makeTempDir();
  try {
    for (const [path, content] of undrawn(site)) {
      await Deno.mkdir(dirname(join(own, path)), { recursive: true });
      await Deno.writeFile(join(own, path), content);
    }
    await at(own);
  } finally {
    await Deno.remove(own, { recursive: true });
  }
}
