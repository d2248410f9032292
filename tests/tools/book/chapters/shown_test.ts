import { assertEquals } from "../../../assert.ts";
import { shownOf, shownOutputs } from "../../../../lib/tools/book/chapters/shown.ts";
import type { JsonObject } from "../../../../lib/tools/ipynb/json.ts";
import type { Output } from "../../../../lib/tools/ipynb/notebook.ts";

const cell = (metadata: JsonObject, outputs: Output[] = []) => ({
  cell_type: "code",
  id: "a",
  source: "1",
  metadata,
  outputs,
});
const shown = (metadata: JsonObject) => {
  const { cell: all, input, outputs } = shownOf(cell(metadata));
  return [all, input, outputs];
};

Deno.test("tags and Jupyter's own marks say what of a cell is shown", () => {
  const open = ["open", "open", "open"];
  const cases: [metadata: JsonObject, shown: string[]][] = [
    [{}, open],
    [{ tags: ["remove-cell"] }, ["gone", "open", "open"]],
    [{ tags: ["remove_cell"] }, ["gone", "open", "open"]],
    [{ tags: ["hide-cell"] }, ["folded", "open", "open"]],
    [{ tags: ["hide-input"] }, ["open", "folded", "open"]],
    [{ tags: ["Hide_Input"] }, ["open", "folded", "open"]],
    [{ tags: ["hide-input", "remove-input"] }, ["open", "gone", "open"]],
    [{ tags: ["remove-output", "hide-output"] }, ["open", "open", "gone"]],
    [{ tags: ["remove-outputs"] }, ["open", "open", "gone"]],
    [{ tags: ["hide-output"] }, ["open", "open", "folded"]],
    [{ jupyter: { source_hidden: true } }, ["open", "folded", "open"]],
    [{ jupyter: { outputs_hidden: true } }, ["open", "open", "folded"]],
    [{ collapsed: true }, ["open", "open", "folded"]],
    [{ collapsed: false, jupyter: { source_hidden: false } }, open],
    [{ hide_input: true }, ["open", "folded", "open"]],
    [{ nbsphinx: "hidden" }, ["gone", "open", "open"]],
    [{ tags: "remove-cell" }, open],
    [{ tags: [null, 5, ["remove-cell"]], jupyter: null, collapsed: "yes" }, open],
    [{ tags: ["varies", "raises-exception"] }, open],
  ];
  for (const [metadata, expected] of cases) {
    assertEquals([metadata, shown(metadata)], [metadata, expected]);
  }
});

const stream = (name: string, text: string) => ({ output_type: "stream", name, text });

Deno.test("what a cell wrote without a break is one text", () => {
  const outputs = [
    stream("stdout", "1"),
    stream("stdout", "\r2"),
    stream("stderr", "a"),
    stream("stdout", "3"),
    { output_type: "display_data", data: {} },
    stream("stdout", "4"),
  ];
  const plain = cell({}, outputs);
  assertEquals(shownOutputs(plain, shownOf(plain)), [
    stream("stdout", "1\r2"),
    ...outputs.slice(2),
  ]);
  const silent = cell({ tags: ["remove-stderr"] }, outputs);
  assertEquals(shownOutputs(silent, shownOf(silent)), [
    stream("stdout", "1\r23"),
    ...outputs.slice(4),
  ]);
});
