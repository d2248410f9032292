import { JSDOM } from "jsdom";
import { buildBook, type Inputs } from "../../../lib/tools/book/build.ts";
import { readInputs } from "../../../lib/tools/book/inputs.ts";
import { laterScripts } from "../../../lib/tools/book/running/page_scripts.ts";
import { en } from "../../../lib/tools/book/words/en.ts";
import type { Words } from "../../../lib/tools/book/words/words.ts";
import { formatNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { assert, assertEquals } from "../../assert.ts";
import { madeNotebook } from "../runner/made_notebook.ts";

/** The words of a language in which everything is said in signs, and marked. */
function inSigns<Value>(value: Value): Value {
  if (typeof value === "string") return `§${value.replaceAll(/\p{L}/gu, "•")}§` as Value;
  if (typeof value === "function") {
    return ((...args: unknown[]) => inSigns(value(...args))) as Value;
  }
  const entries = Object.entries(value as object);
  return Object.fromEntries(
    entries.map(([name, part]) => [name, inSigns(part)]),
  ) as Value;
}

const words: Words = { ...inSigns(en), language: "xx" };

/** Whatever a reader sees or hears of a page, but what its code and its addresses say. */
function toldBy(page: string): string[] {
  const { document } = new JSDOM(page).window;
  for (const code of document.querySelectorAll("code, script, .brand")) code.remove();
  const attributes = [...document.querySelectorAll("*")].flatMap((element) =>
    ["aria-label", "title", "alt", "placeholder", "data-words", "content"]
      .map((name) => element.getAttribute(name) ?? "")
  );
  return [document.title, document.body.textContent, ...attributes];
}

// What the notebook and the source say, they say in digits.
const notebook = madeNotebook("1", '2; //"');
notebook.cells.unshift({
  cell_type: "markdown",
  id: "0",
  source: "# 1\n\n## 2\n\n## 3\n\n![4](5)",
  metadata: {},
});
notebook.cells[1]!.outputs!.push({
  output_type: "stream",
  name: "stdout",
  text: "1".repeat(30_000),
});
const source = `/**
 * 1
 *
 * @module
 */
import "./a.ts";

/**
 * 2
 *
 * @returns 3
 * @throws 4
 * @example
 * 5
 */
export const a = 1;
`;
const inputs: Inputs = {
  notebooks: ["1", "2"].map((name) => ({
    path: `${name}.ipynb`,
    text: formatNotebook(notebook),
  })),
  sources: [{ path: "0/1.ts", text: source }],
  door: 'export { a } from "./0/1.ts";',
};

Deno.test("a page tells its reader nothing but its words: in another language, nothing else", async () => {
  const { files: book } = await buildBook(
    inputs,
    { en: words, zh: words },
    undefined,
    laterScripts,
  );
  const pages = [...book].filter(([path]) =>
    // The frame in which cells run is no page that anybody opens.
    path.endsWith(".html") && !path.startsWith("assets/")
  );
  assertEquals(pages.length, 5);
  for (const [path, page] of pages) {
    assert((page as string).includes('<html lang="xx">'), path);
    const [title, ...told] = toldBy(page as string);
    assert(title!.includes("•"), path);
    const known = ["width=device-width, initial-scale=1", "default-src"];
    const foreign = told
      .filter((text) => !known.some((start) => text.startsWith(start)))
      // The names of what the scripts say, in their JSON, are for the scripts.
      .map((text) => text.replaceAll(/"\w+":/g, ""))
      .flatMap((text) => text.match(/\p{L}{2,}/gu) ?? []);
    assertEquals([path, ...foreign], [path]);
  }
});

Deno.test("what scripts say can be written as JSON", () => {
  assertEquals(JSON.parse(JSON.stringify(en.scripts)), en.scripts);
});

Deno.test("every folder of the library that has pages has its words, and no other", async () => {
  const { sources } = await readInputs("notebooks");
  const folders = sources.map(({ path }) => path.slice(0, path.lastIndexOf("/")));
  assertEquals(
    Object.keys(en.sourceIndex.folders).toSorted(),
    [...new Set(folders)].toSorted(),
  );
});

Deno.test("a folder without words is listed all the same", async () => {
  const { files: book } = await buildBook(inputs, undefined, undefined, laterScripts);
  const list = book.get("source/index.html") as string;
  assert(list.includes('<h2 id="0">0</h2>') && list.includes('href="0/1.html"'));
});
