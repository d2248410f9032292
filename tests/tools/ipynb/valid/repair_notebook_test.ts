import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";
import { notebookFault } from "../../../../lib/tools/ipynb/valid/notebook_fault.ts";
import { repairNotebook } from "../../../../lib/tools/ipynb/valid/repair_notebook.ts";
import { assertEquals } from "../../../assert.ts";
import { madeNotebook } from "../../runner/made_notebook.ts";

const CELL = { cell_type: "code", id: "a", source: "1", metadata: {} };

/** A notebook of these cells, as it is read. */
const read = (cells: unknown[], fields: Record<string, unknown> = {}) =>
  parseNotebook(JSON.stringify({ ...madeNotebook(), ...fields, cells }), "a");

Deno.test("repairNotebook() leaves a notebook alone that keeps its format", () => {
  const notebook = madeNotebook("1", "2");
  assertEquals(repairNotebook(notebook), notebook);
  assertEquals(notebookFault(notebook), undefined);
});

Deno.test("repairNotebook() puts right what can mean only one thing", () => {
  const notebook = repairNotebook(read([
    { ...CELL, collapsed: true, execution_count: "3" },
    { ...CELL, cell_type: "markdown", outputs: [], execution_count: null, id: "a b" },
    {
      ...CELL,
      outputs: [
        { output_type: "execute_result", data: {} },
        { output_type: "stream", text: "a", metadata: {} },
      ],
    },
  ], {
    metadata: { kernelspec: { name: "deno" }, language_info: null },
    signature: "abc",
  }));
  assertEquals(notebookFault(notebook), undefined);
  assertEquals(notebook.metadata, {
    signature: "abc",
    kernelspec: { name: "deno", display_name: "deno" },
  });
  const [first, second, third] = notebook.cells;
  assertEquals(first?.metadata, { collapsed: true });
  assertEquals(first?.execution_count, null);
  assertEquals(Object.keys(second!).toSorted(), [
    "cell_type",
    "id",
    "metadata",
    "source",
  ]);
  assertEquals([second?.id, third?.id], ["cell-2", "cell-3"]);
  assertEquals(third?.outputs, [
    { output_type: "execute_result", data: {}, metadata: {}, execution_count: null },
    { output_type: "stream", name: "stdout", text: "a" },
  ]);
});
