import { dirname, join } from "node:path";
import type { Forms } from "../../lib/page/cells/messages.ts";
import { findNotebooks } from "../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../lib/tools/ipynb/notebook_file.ts";
import { assertEquals } from "../assert.ts";
import { told } from "../page/told.ts";
import { browserTest } from "./chromium.ts";
import { firefoxPath } from "./firefox.ts";
import { firefoxPage } from "./firefox_page.ts";
import { openPage } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

/** Runs all cells of a page, and gives what each shows. */
const RUN = `(async () => {
  const pause = () => new Promise((go) => setTimeout(go, 50));
  document.querySelector(".switches button").click();
  const cells = [...document.querySelectorAll("[data-cell]")];
  const state = (cell) => cell.querySelector(".state").textContent;
  while (!cells.every((cell) => /^✓/.test(state(cell)))) {
    if (cells.some((cell) => state(cell) === "an error")) break;
    await pause();
  }
  return cells.map((cell) => [...cell.querySelectorAll(".shown > *")].map((part) =>
    part.headlightForms ?? { "text/plain": part.textContent.replace(/\\n$/, "") }));
})()`;

/** What a page can do that is open in some browser. */
interface Driven {
  goto(url: string): Promise<unknown>;
  evaluate(expression: string): Promise<unknown>;
}

/** Runs the whole course, page by page. */
async function runCourse(page: Driven, address: string): Promise<void> {
  for (const path of await findNotebooks(["notebooks"])) {
    const name = path.replace(/^.*\/|\.ipynb$/g, "");
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

/** The book in a folder, as on a USB stick. */
async function onDisk(
  test: (address: string) => Promise<void>,
): Promise<void> {
  await using book = await servedBook();
  const folder = await Deno.makeTempDir();
  try {
    for (const [path, bytes] of book.site) {
      await Deno.mkdir(join(folder, dirname(path)), { recursive: true });
      await Deno.writeFile(join(folder, path), bytes);
    }
    await test(`file://${folder}/`);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function inChromium(address: string): Promise<void> {
  await using open = await openPage(`${address}index.html`);
  await runCourse(open.page, address);
  assertEquals(open.complaints, []);
}

async function inFirefox(address: string): Promise<void> {
  await using page = await firefoxPage();
  await runCourse(page, address);
}

const says = "every cell of the course runs in its page and shows what is saved";

browserTest(`Chromium, from a server: ${says}`, async () => {
  await using book = await servedBook();
  await inChromium(book.address);
});

browserTest(`Chromium, from a disk: ${says}`, () => onDisk(inChromium));

Deno.test({
  name: `Firefox, from a server: ${says}`,
  ignore: firefoxPath === undefined,
  fn: async () => {
    await using book = await servedBook();
    await inFirefox(book.address);
  },
});

Deno.test({
  name: `Firefox, from a disk: ${says}`,
  ignore: firefoxPath === undefined,
  fn: () => onDisk(inFirefox),
});
