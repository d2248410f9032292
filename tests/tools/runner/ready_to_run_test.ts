import { parseNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { readyToRun } from "../../../lib/tools/runner/ready_to_run.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { madeNotebook, tagged } from "./made_notebook.ts";

Deno.test("readyToRun() refuses a notebook that could not be saved, and says which cell", () => {
  const notebook = madeNotebook("1", { ...tagged("2"), metadata: { tags: null } });
  const message =
    'Cannot run notebook "a": the metadata of cell 2 of 2 must have a list ' +
    'of different texts without commas as "tags", it has null';
  assertThrows(() => readyToRun(notebook, "a"), TypeError, message);
});

Deno.test("readyToRun() refuses what nests deeper than others can read", () => {
  const nested = (depth: number) => `${"[".repeat(depth)}${"]".repeat(depth)}`;
  const read = (depth: number) =>
    parseNotebook(
      `{"nbformat": 4, "cells": [], "metadata": {"a": ${nested(depth)}}}`,
      "a",
    );
  assertEquals(readyToRun(read(190), "a").cells, []);
  const message = 'Cannot run notebook "a": it must be nested 200 levels deep at most, ';
  for (const depth of [250, 40_000]) {
    assertThrows(() => readyToRun(read(depth), "a"), TypeError, message);
  }
});

Deno.test("readyToRun() refuses numbers that it could not save", () => {
  const read = (more: string) =>
    parseNotebook(
      `{"nbformat": 4, "metadata": {"a": [1.7e308]}, "cells": [
        {"cell_type": "raw", "id": "a", "metadata": {}, "source": "1e400"}${more}`,
      "a",
    );
  assertEquals(readyToRun(read("]}"), "a").cells.length, 1);
  const message = 'Cannot run notebook "a": its numbers must be below 1.8e308, one in ';
  const output =
    `{"output_type": "display_data", "metadata": {}, "data": {"application/json": [-1e400]}}`;
  const cell = `,
    {"cell_type": "code", "id": "b", "metadata": {}, "source": "", "outputs": [${output}]}]}`;
  assertThrows(() => readyToRun(read(cell), "a"), TypeError, `${message}cell 2 of 2 is`);
  const others = '], "other": 1e309}';
  assertThrows(() => readyToRun(read(others), "a"), TypeError, `${message}its metadata`);
});

Deno.test("readyToRun() takes a notebook that names no language only if it is TypeScript", () => {
  const python = { ...madeNotebook("1", "import os\nprint(os.getcwd())"), metadata: {} };
  const message = 'Cannot run notebook "a": it names no language, so all of it must be ' +
    "TypeScript, cell 2, line 2 is not: ";
  assertThrows(() => readyToRun(python, "a"), TypeError, message);
  const ours = { ...madeNotebook("const a: number = 1", "<b/>"), metadata: {} };
  assertEquals(readyToRun(ours, "a"), ours);
  const skipped = { ...madeNotebook(tagged("%%bash", "skip-execution")), metadata: {} };
  assertEquals(readyToRun(skipped, "a"), skipped);
});

Deno.test("readyToRun() leaves it to the kernel to refuse a cell of a Deno notebook", () => {
  const notebook = madeNotebook("let x = ;");
  assertEquals(readyToRun(notebook, "a"), notebook);
});
