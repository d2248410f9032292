import { assertEquals, assertStringIncludes } from "../assert.ts";
import { hostileNotebook } from "../tools/book/hostile/hostile_notebook.ts";
import { browserTest } from "./chromium.ts";
import { openPage } from "./open_page.ts";
import { servedBook } from "./served_book.ts";

browserTest(
  "a hostile notebook runs nothing, asks nothing of anyone, and can still be read",
  async () => {
    await using book = await servedBook({
      notebooks: [{ path: "13_friendly.ipynb", text: hostileNotebook() }],
      sources: [],
      door: "",
    });
    for (const page of ["13_friendly.html", "index.html"]) {
      await using open = await openPage(book.address + page);
      // Whatever it tries, it may try when the page has loaded, or when it is touched.
      await open.page.waitForTimeout(1500);
      await open.page.evaluate(
        `for (const element of document.querySelectorAll("main a, main td, main summary"))
          element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }))`,
      );
      assertEquals(await open.page.evaluate("globalThis.struck"), undefined);
      // A picture names no icon, so Chromium asks for one of its own accord, sometimes.
      const own = open.complaints.filter((text) => !text.includes("/favicon.ico"));
      assertEquals(own, []);
      assertEquals(new URL(open.page.url()).pathname, `/${page}`);
      assertStringIncludes(
        await open.page.title(),
        page === "index.html" ? "Headlight" : "friendly",
      );
    }
    await using open = await openPage(`${book.address}13_friendly.html`);
    assertStringIncludes(
      await open.page.locator("article").innerText(),
      "The end of the friendly notebook.",
    );
  },
);

browserTest(
  "a picture of a hostile notebook runs nothing when it is opened on its own",
  async () => {
    await using book = await servedBook({
      notebooks: [{ path: "13_friendly.ipynb", text: hostileNotebook() }],
      sources: [],
      door: "",
    });
    for (const path of [...book.site.keys()].filter((path) => path.endsWith(".svg"))) {
      await using open = await openPage(book.address + path);
      assertEquals(await open.page.evaluate("globalThis.struck"), undefined);
      // A picture names no icon, so Chromium asks for one of its own accord, sometimes.
      const own = open.complaints.filter((text) => !text.includes("/favicon.ico"));
      assertEquals(own, []);
    }
  },
);
