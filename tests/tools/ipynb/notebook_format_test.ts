import {
  formatNotebook,
  parseNotebook,
} from "../../../lib/tools/ipynb/notebook_format.ts";
import { assertEquals, assertMatch, assertThrows } from "../../assert.ts";
import { madeNotebook } from "../runner/made_notebook.ts";

const fixture = new URL("fixtures/as_jupyter_writes.txt", import.meta.url);

/** The text of a notebook with some fields changed. */
const changed = (fields: Record<string, unknown>) =>
  JSON.stringify({ ...madeNotebook("1"), ...fields });

Deno.test("formatNotebook() gives the bytes that Jupyter writes", async () => {
  const text = await Deno.readTextFile(fixture);
  assertEquals(formatNotebook(parseNotebook(text, "a.ipynb")), text);
});

Deno.test("parseNotebook() joins lines, but not the strings of JSON", async () => {
  const { cells } = parseNotebook(await Deno.readTextFile(fixture), "a.ipynb");
  assertEquals(cells[1]?.source, "const x = 1;\n\nx\n");
  const data = cells[1]?.outputs?.[2]?.data as Record<string, unknown>;
  assertEquals(data["text/html"], "<b>\n</b>\n");
  assertEquals(data["application/vnd.plotly.v1+json"], ["not\n", "text\n"]);
});

Deno.test("parseNotebook() gives cells without an identity one, always the same", () => {
  const cells = [{ cell_type: "code", source: "1", id: "cell-2" }, {
    cell_type: "code",
    source: ["2"],
  }, { cell_type: "markdown", source: [] }];
  const text = changed({ cells, nbformat_minor: 4 });
  const notebook = parseNotebook(text, "a.ipynb");
  assertEquals(notebook.cells.map(({ id }) => id), ["cell-2", "cell-2-", "cell-3"]);
  assertEquals(notebook.nbformat_minor, 5);
  assertEquals(notebook, parseNotebook(text, "a.ipynb"));
});

Deno.test("parseNotebook() refuses what is not JSON", () => {
  const message = 'Cannot read notebook "a.ipynb": it must be JSON, Unexpected token';
  assertThrows(() => parseNotebook("# Title", "a.ipynb"), TypeError, message);
});

Deno.test("parseNotebook() refuses what is not a notebook", () => {
  for (const text of ["null", "3", "{}", '{"cells": {}}']) {
    const message = 'Cannot read notebook "a.ipynb": it must be a notebook';
    assertThrows(() => parseNotebook(text, "a.ipynb"), TypeError, message);
  }
  const cells = [{ cell_type: "code", source: "1" }, { cell_type: "code" }];
  const message = "its cells must have a type and a source, cell 2 has not";
  assertThrows(() => parseNotebook(changed({ cells }), "a.ipynb"), TypeError, message);
});

Deno.test("parseNotebook() refuses another version of the format", () => {
  const message = "it must have nbformat 4, it has 3";
  assertThrows(() => parseNotebook(changed({ nbformat: 3 }), "a"), TypeError, message);
});

Deno.test("parseNotebook() refuses a notebook for another kernel", () => {
  const metadata = { kernelspec: { name: "python3", language: "python" } };
  const message = 'it must be for the kernel "deno", it is for "python3"';
  assertThrows(() => parseNotebook(changed({ metadata }), "a"), TypeError, message);
});

Deno.test("parseNotebook() refuses cells that make no sense, and says which", () => {
  const code = { cell_type: "code", source: "" };
  const cases: [cell: unknown, needed: string][] = [
    [null, "a type and a source"],
    [{ ...code, source: 5 }, "a type and a source"],
    [{ ...code, metadata: null }, "metadata by names"],
    [{ ...code, outputs: null }, "outputs in a list"],
    [{ ...code, outputs: [null] }, "outputs in a list"],
    [{ ...code, outputs: [{}] }, "outputs in a list"],
  ];
  for (const [cell, needed] of cases) {
    const text = JSON.stringify({ nbformat: 4, metadata: {}, cells: [code, cell] });
    const { message } = assertThrows(() => parseNotebook(text, "a"), TypeError, needed);
    assertMatch(message, /^Cannot read notebook "a": its cells must .*, cell 2 has not$/);
  }
});
