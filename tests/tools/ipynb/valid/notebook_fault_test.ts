import { parseNotebook } from "../../../../lib/tools/ipynb/notebook_format.ts";
import { notebookFault } from "../../../../lib/tools/ipynb/valid/notebook_fault.ts";
import { assertEquals } from "../../../assert.ts";
import { madeNotebook } from "../../runner/made_notebook.ts";

const CELL = { cell_type: "code", id: "a", source: "1", metadata: {} };

/** A notebook of these cells, as it is read. */
const read = (cells: unknown[], fields: Record<string, unknown> = {}) =>
  parseNotebook(JSON.stringify({ ...madeNotebook(), ...fields, cells }), "a");

Deno.test("notebookFault() names the place of what the format does not allow", () => {
  const cases: [cell: unknown, fault: string][] = [
    [
      { ...CELL, metadata: { tags: null } },
      "the metadata of cell 1 of 1 must have a list of different texts without commas " +
      'as "tags", it has null',
    ],
    [{ ...CELL, cell_type: "sql" }, "cell 1 of 1 must have a type among markdown, raw, "],
    [
      { ...CELL, outputs: [{ output_type: "stream", name: "a" }] },
      'output 1 of cell 1 of 1 must have a text as "text", it has nothing',
    ],
    [{ ...CELL, id: "é" }, 'must have letters, digits, - and _ as "id", it has "é"'],
  ];
  for (const [cell, fault] of cases) {
    const found = notebookFault(read([cell]));
    assertEquals([found?.includes(fault), found], [true, found]);
  }
  const metadata = { kernelspec: { name: "deno" } };
  assertEquals(
    notebookFault(read([], { metadata })),
    'its metadata must have a text as "display_name", it has nothing',
  );
  assertEquals(
    notebookFault(read([CELL, CELL])),
    "cell 2 of 2 must have an identity of its own",
  );
});
