import {
  formatNotebook,
  parseNotebook,
} from "../../../lib/tools/ipynb/notebook_format.ts";
import {
  assertEquals,
  assertMatch,
  assertStringIncludes,
  assertThrows,
} from "../../assert.ts";
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
  const cells = [
    { cell_type: "code", source: "1", id: "cell-2" },
    { cell_type: "code", source: ["2"] },
    { cell_type: "markdown", source: [], id: 5 },
  ];
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
  for (const text of ["null", "3", "{}", "[]", '{"cells": {}}', '{"nbformat": 4}']) {
    const message = 'Cannot read notebook "a.ipynb": it must be a notebook';
    assertThrows(() => parseNotebook(text, "a.ipynb"), TypeError, message);
  }
  const cells = [{ cell_type: "code", source: "1" }, { cell_type: "code" }];
  const message = "its cells must have a source of text, cell 2 of 2 has nothing";
  assertThrows(() => parseNotebook(changed({ cells }), "a.ipynb"), TypeError, message);
});

Deno.test("parseNotebook() refuses another version of the format, and says how to convert it", () => {
  const old = { nbformat: 3, worksheets: [{ cells: [] }], cells: undefined };
  for (const fields of [{ nbformat: 3 }, old]) {
    const message =
      "it must have nbformat 4, it has 3. To convert it: jupyter nbconvert " +
      '--to notebook --inplace "a"';
    assertThrows(() => parseNotebook(changed(fields), "a"), TypeError, message);
  }
  const cases: [nbformat: unknown, found: string][] = [
    [5, "5"],
    ["4", '"4"'],
    [null, "null"],
    [undefined, "nothing"],
  ];
  for (const [nbformat, found] of cases) {
    const { message } = assertThrows(
      () => parseNotebook(changed({ nbformat }), "a"),
      TypeError,
    );
    assertEquals(
      message,
      `Cannot read notebook "a": it must have nbformat 4, it has ${found}`,
    );
  }
});

Deno.test("parseNotebook() refuses a notebook for another kernel or language", () => {
  const cases: [metadata: unknown, found: string][] = [
    [{ kernelspec: { name: "python3", language: "python" } }, '"python3"'],
    [{ kernelspec: { name: "denoising" } }, '"denoising"'],
    [{ kernelspec: { name: "my-deno", language: "python" } }, '"my-deno"'],
    [{ kernelspec: "python3" }, '"python3"'],
    [{ kernelspec: { display_name: "Julia 1.9" } }, '"Julia 1.9"'],
    [{ kernelspec: { language: "R" } }, 'the language "R"'],
    [{ language_info: { name: "python" } }, 'the language "python"'],
    [{ kernelspec: {}, language_info: { name: "julia" } }, 'the language "julia"'],
    [{ kernelspec: null, jupytext: { main_language: "bash" } }, 'the language "bash"'],
    [{ kernel_info: { name: "python3" } }, '"python3"'],
    [{ colab: { provenance: [] } }, 'the language "python"'],
  ];
  for (const [metadata, found] of cases) {
    const message = `it must be for the kernel "deno", it is for ${found}`;
    assertThrows(() => parseNotebook(changed({ metadata }), "a"), TypeError, message);
  }
});

Deno.test("parseNotebook() takes a notebook for Deno, whatever it calls itself", () => {
  for (
    const metadata of [
      undefined,
      {},
      { kernelspec: null, language_info: [] },
      { language_info: { name: "TypeScript" } },
      { language_info: { name: "javascript" } },
      { kernelspec: { display_name: "Deno (canary)" }, language_info: { name: "" } },
      { kernelspec: { name: "deno" }, language_info: { name: "python" } },
    ]
  ) assertEquals(parseNotebook(changed({ metadata }), "a").cells.length, 1);
});

Deno.test("parseNotebook() refuses cells that make no sense, and says which", () => {
  const code = { cell_type: "code", source: "" };
  const cases: [cell: unknown, reason: string][] = [
    [null, "be objects, @ is null"],
    [[1], "be objects, @ is [1]"],
    [{ source: "" }, "have a type, @ has nothing"],
    [{ ...code, source: 5 }, "have a source of text, @ has 5"],
    [{ ...code, source: null }, "have a source of text, @ has null"],
    [{ ...code, source: ["a", 1] }, 'have a source of text, @ has ["a",1]'],
    [{ ...code, metadata: null }, "have metadata by names, @ has null"],
    [{ ...code, outputs: null }, "have a list of outputs, @ has null"],
    [{ ...code, outputs: {} }, "have a list of outputs, @ has {}"],
    [{ ...code, outputs: [{ output_type: "stream" }, null] }, "@ has null as output 2"],
    [{ ...code, outputs: [{}] }, "have outputs that each have a type, @ has {} as"],
  ];
  for (const [cell, reason] of cases) {
    const text = JSON.stringify({ nbformat: 4, metadata: {}, cells: [code, cell] });
    const { message } = assertThrows(() => parseNotebook(text, "a"), TypeError);
    assertMatch(message, /^Cannot read notebook "a": its cells must /);
    assertStringIncludes(message, reason.replace("@", "cell 2 of 2"));
  }
});

Deno.test("parseNotebook() names lists that are null", () => {
  const { message } = assertThrows(
    () => parseNotebook(changed({ cells: null }), "a"),
    TypeError,
  );
  assertEquals(
    message,
    'Cannot read notebook "a": it must be a notebook, it has null as its list of cells',
  );
});
