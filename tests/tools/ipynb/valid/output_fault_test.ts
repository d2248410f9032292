import { outputFault } from "../../../../lib/tools/ipynb/valid/output_fault.ts";
import { assertEquals } from "../../../assert.ts";

Deno.test("outputFault() knows outputs, and says what keeps a value from being one", () => {
  const data = {
    "text/plain": "1",
    "application/vnd.x+json": [null],
    "image/png": ["a"],
  };
  const good = [
    { output_type: "stream", name: "stdout", text: ["a\n", "b"] },
    { output_type: "display_data", data, metadata: { a: 1 } },
    { output_type: "execute_result", data, metadata: {}, execution_count: null },
    { output_type: "error", ename: "", evalue: "", traceback: [] },
  ];
  for (const output of good) assertEquals(outputFault(output), undefined);
  const bad: [output: Parameters<typeof outputFault>[0], fault: string][] = [
    [{ ...good[0], name: null }, 'must have a text as "name", it has null'],
    [{ ...good[0], text: ["a", 1] }, 'must have a text as "text", it has ["a",1]'],
    [{ ...good[0], x: 1 }, 'must have no "x", it has 1'],
    [{ ...good[1], data: { "text/plain": 5 } }, 'it has {"text/plain":5}'],
    [{ ...good[1], data: null }, 'must have texts by media type as "data", it has null'],
    [{ ...good[1], metadata: [] }, 'must have values by names as "metadata", it has []'],
    [{ ...good[2], execution_count: 1.5 }, 'as "execution_count", it has 1.5'],
    [{ ...good[3], traceback: "a" }, 'a list of texts as "traceback", it has "a"'],
    [{ output_type: "pyout" }, "must have a type among stream, display_data, "],
  ];
  for (const [output, fault] of bad) {
    const found = outputFault(output);
    assertEquals([found?.includes(fault), found], [true, found]);
  }
});
