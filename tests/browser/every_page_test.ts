import axe from "axe-core";
import { assert, assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import {
  allLive,
  type OpenOptions,
  type OpenPage,
  openPage,
  overflow,
  until,
} from "./open_page.ts";
import { servedBook } from "./served_book.ts";

/**
 * Takes away the thousands of shapes that Plotly has drawn: they are for eyes only, and the
 * group in which they stood has a name. Axe would go through all of them, many times.
 */
const WITHOUT_SHAPES =
  "for (const shapes of document.querySelectorAll('.main-svg')) shapes.remove()";

/** A script without anything in it. */
const EMPTY = { body: "", contentType: "text/javascript" };

/** What axe found that is serious, in a line for each. */
const ASK_AXE = `axe.run(OPTIONS).then(({ violations }) =>
  violations.filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ": " + target.join(" "))))`;

/** Looks at a page as it is without scripts, in the narrowest width; gives what is wrong. */
async function faultsWhereNarrow(
  { page, complaints }: OpenPage,
  url: string,
): Promise<string[]> {
  await page.setViewportSize({ width: 360, height: 900 });
  await page.goto(url, { waitUntil: "load" });
  const wider = await overflow(page);
  return [...complaints.splice(0), ...wider > 0 ? [`${wider} too wide`] : []];
}

/** Looks at a page as readers do, in all widths, light and dark; gives what is wrong. */
async function faultsOf({ page, complaints }: OpenPage, url: string): Promise<string[]> {
  const isChinese = url.includes("/zh/");
  await page.setViewportSize({ width: 1280, height: 900 });
  // Figures are the same in both languages, and take their time until they are live.
  if (isChinese) await page.route("**/plotly.*.js", (route) => route.fulfill(EMPTY));
  await page.goto(url, { waitUntil: "load" });
  if (!isChinese) await allLive(page);
  const faults: string[] = [];
  for (const width of [360, 800, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const wider = await overflow(page);
    if (wider > 0) faults.push(`${width} pixels: ${wider} too wide`);
  }
  await page.evaluate(WITHOUT_SHAPES);
  await page.evaluate(axe.source);
  const ask = async (options: string): Promise<string[]> =>
    await page.evaluate(ASK_AXE.replace("OPTIONS", options));
  // The colours are the same in both languages: a page is light in one, dark in the other.
  const isSource = url.includes("/source/");
  for (const theme of isSource ? ["light", "dark"] : [isChinese ? "dark" : "light"]) {
    await page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
    const found = await ask(`{ resultTypes: ["violations"], preload: false }`);
    faults.push(...found.map((fault) => `${theme}: ${fault}`));
  }
  await page.unroute("**/plotly.*.js");
  return [...complaints.splice(0), ...faults];
}

/** Pictures that would be seen whole at 0.9 of the least size, and are not. */
const CUT_OFF = `[...document.querySelectorAll(".figure img")].filter((image) => {
  const { clientWidth } = image.closest(".figure");
  return clientWidth > 0.62 * image.getAttribute("width") && image.clientWidth > clientWidth;
}).length`;

/** The pages of source code are made alike: these are one of each folder of `lib/`. */
function someOfSource(paths: readonly string[]): ReadonlySet<string> {
  const source = paths.filter((path) => path.startsWith("source/"));
  const folders = new Map(source.map((path) => [path.split("/")[1], path]));
  return new Set(folders.values());
}

browserTest(
  "every page: no error, no foreign request, figures live, no sideways scrolling, accessible",
  async () => {
    await using book = await servedBook();
    assert(book.pages.length > 20);
    const inFull = someOfSource(book.pages);
    assert(inFull.size > 2);
    const isAlike = (path: string) => path.startsWith("source/") && !inFull.has(path);
    const { alike = [], others = [] } = Object.groupBy(
      book.pages,
      (path) => isAlike(path) ? "alike" : "others",
    );
    const faults: string[] = [];
    async function work(
      paths: Iterable<string>,
      look: typeof faultsOf,
      options: OpenOptions = {},
    ) {
      await using open = await openPage(`${book.address}index.html`, options);
      for (const path of paths) {
        const found = await look(open, book.address + path)
          .catch(({ message }) => [message]);
        faults.push(...found.map((fault) => `${path}: ${fault}`));
      }
    }
    const waiting = others.values();
    await Promise.all([
      work(waiting, faultsOf),
      work(waiting, faultsOf),
      work(alike, faultsWhereNarrow, { javaScriptEnabled: false }),
    ]);
    assertEquals(faults, []);
  },
);

browserTest(
  "with JavaScript off every static picture is there, light and dark",
  async () => {
    await using book = await servedBook();
    const course = book.pages.filter((path) => !path.startsWith("source/"));
    const inChinese = (path: string) => path.startsWith("zh/");
    // The same is drawn in both languages.
    const schemes = [
      ["light", course.filter((path) => !inChinese(path))],
      ["dark", course.filter(inChinese)],
    ] as const;
    for (const [colorScheme, paths] of schemes) {
      assert(paths.length > 10);
      await using open = await openPage(`${book.address}index.html`, {
        colorScheme,
        javaScriptEnabled: false,
      });
      const { page, complaints } = open;
      for (const path of paths) {
        await page.goto(book.address + path);
        // None waits until it is scrolled to.
        await page.evaluate(
          "for (const image of document.images) image.loading = 'eager'",
        );
        await until(page, "[...document.images].every((image) => image.complete)");
        const broken = await page.evaluate(
          "[...document.images].filter((image) => image.naturalWidth === 0).length",
        );
        await page.setViewportSize({ width: 360, height: 900 });
        const cut = await page.evaluate(CUT_OFF);
        assertEquals([path, broken, cut, complaints], [path, 0, 0, []]);
      }
    }
  },
);
