import { assertEquals } from "../assert.ts";
import { browserTest } from "./chromium.ts";
import { openPage } from "./open_page.ts";
import { runCell, unfold, writeCell } from "./running_cells.ts";
import { servedBook } from "./served_book.ts";

browserTest("a page shows what its present text gives from the start", async () => {
  await using book = await servedBook();
  await using open = await openPage(`${book.address}00_start_here.html`);
  const { page, complaints } = open;
  await unfold(page);
  const write = (cell: number, text: string) => writeCell(page, cell, text);
  assertEquals(await write(2, "const prices = [1, 2];"), []);
  assertEquals(await write(3, "prices.push(3);\nprices.length"), ["3"]);
  // It has changed what it was given, and is run once more.
  assertEquals(await write(3, "prices.push(4);\nprices.join()"), ['"1,2,4"']);
  assertEquals(await write(3, "prices.push(4);\nprices.join()"), ['"1,2,4"']);
  assertEquals(await write(4, "prices.length"), ["3"]);
  const missing =
    "ReferenceError: prices is not defined. No cell above makes prices. Is the name right?";
  await write(2, "const s = [1, 2];");
  assertEquals(await runCell(page, 4), "cell 3 above does not run");
  assertEquals(
    await page.locator("[data-cell='3'] .shown").innerText(),
    `${missing}\nline 1: prices.push(4);`,
  );
  await write(3, "");
  const [told] = await write(4, "prices.length");
  assertEquals(told, `${missing}\nline 1: prices.length`);

  // What came from before has not run, and says so until something does.
  await page.reload();
  await unfold(page);
  const note = page.locator(".switches .note");
  assertEquals(
    await note.innerText(),
    "Your changes from before are here. Nothing has run yet.",
  );
  assertEquals(await write(4, "s.length"), ["2"]);
  assertEquals(await note.innerText(), "");
  assertEquals(complaints, []);
});
