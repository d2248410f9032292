import type { Notebook, Output } from "../lib/tools/ipynb/notebook.ts";
import { assertEquals } from "./assert.ts";
import { brokenRules } from "./notebook_rules.ts";
import { madeNotebook } from "./tools/runner/made_notebook.ts";

const figure: Output = {
  output_type: "display_data",
  data: { "text/html": '<div class="headlight-figure"></div>' },
  metadata: {},
};

/** A notebook of these cells as a run would save it, each with a figure. */
function saved(...sources: string[]): Notebook {
  const notebook = madeNotebook(...sources);
  notebook.cells.forEach((cell, i) =>
    Object.assign(cell, { execution_count: i + 1, outputs: [figure] })
  );
  return notebook;
}

const lines = (count: number) => Array.from({ length: count }, () => "1;").join("\n");

Deno.test("brokenRules() finds none in a notebook that keeps them", () => {
  const sources = ['import "a";', lines(12), lines(4), "'import'; // import 'b'"];
  assertEquals(brokenRules(saved(...sources)), []);
  assertEquals(brokenRules(madeNotebook()), []);
});

Deno.test("brokenRules() counts lines", () => {
  assertEquals(brokenRules(saved(lines(1), lines(13), lines(1))), [
    "cell 2 must have at most 12 lines, it has 13",
  ]);
  assertEquals(brokenRules(saved(lines(4), lines(5))), [
    "the median of the lines must be at most 4, it is 4.5",
  ]);
});

Deno.test("brokenRules() wants imports in the first code cell only", () => {
  assertEquals(brokenRules(saved("1", 'import "a";')), [
    "cell 2 must not import, only the first code cell may",
  ]);
});

Deno.test("brokenRules() wants outputs of one run, and no errors among them", () => {
  const notebook = saved("1", "2", "3");
  notebook.cells[1]!.execution_count = null;
  notebook.cells[2]!.outputs!.push({ output_type: "error" });
  assertEquals(brokenRules(notebook), [
    "cell 2 must be saved with the outputs of a run from top to bottom",
    "cell 3 must not show an error",
  ]);
});

Deno.test("brokenRules() wants a figure for every two code cells", () => {
  const notebook = saved("1", "2", "3");
  notebook.cells[0]!.outputs = [];
  assertEquals(brokenRules(notebook), []);
  notebook.cells[1]!.outputs = [];
  assertEquals(brokenRules(notebook), [
    "there must be a figure for every two code cells, there are 1 for 3",
  ]);
});
