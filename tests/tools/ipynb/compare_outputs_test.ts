import { compareOutputs } from "../../../lib/tools/ipynb/compare_outputs.ts";
import type { Notebook, Output } from "../../../lib/tools/ipynb/notebook.ts";
import { assertEquals } from "../../assert.ts";
import { madeNotebook, tagged } from "../runner/made_notebook.ts";

const stream = (text: string): Output => ({
  output_type: "stream",
  name: "stdout",
  text,
});
const result = (text: string, count = 1): Output => ({
  output_type: "execute_result",
  data: { "text/plain": text },
  metadata: {},
  execution_count: count,
});

/** A notebook of one cell for each list of outputs, after a cell that shows nothing. */
function showing(...cells: Output[][]): Notebook {
  const notebook = madeNotebook("0", ...cells.map(() => "1"));
  cells.forEach((outputs, i) => notebook.cells[i + 1]!.outputs = outputs);
  return notebook;
}

function differences(saved: Output[][], fresh: Output[][]): string[] {
  return compareOutputs(showing(...saved), showing(...fresh)).map(({ cell, message }) =>
    `cell ${cell}, ${message}`
  );
}

Deno.test("compareOutputs() finds nothing where all is the same", () => {
  assertEquals(
    differences([[stream("a\n"), result("1")]], [[stream("a\n"), result("1")]]),
    [],
  );
});

Deno.test("compareOutputs() names the cell, the output, the line and both texts", () => {
  const saved = [[stream("a")], [result("1"), stream("one\ntwo\nthree\n")]];
  const fresh = [[stream("a")], [result("1"), stream("one\ntwo\ntree\n")]];
  assertEquals(differences(saved, fresh), [
    'cell 3, output 2, text, line 3: the file has "three", the run gave "tree"',
  ]);
});

Deno.test("compareOutputs() shows of a long line what is near the difference", () => {
  const line = (end: string) => `${"x".repeat(500)}${end}${"y".repeat(500)}`;
  const [message = ""] = differences([[stream(line("1"))]], [[stream(line("2"))]]);
  assertEquals(
    message,
    `cell 2, output 1, text, line 1: the file has …"${"x".repeat(20)}1${
      "y".repeat(39)
    }", ` +
      `the run gave …"${"x".repeat(20)}2${"y".repeat(39)}"`,
  );
});

Deno.test("compareOutputs() does not show the bytes of an embedded picture", () => {
  const picture = (bytes: string) =>
    stream(`<p>\n<img src="data:image/png;base64,${bytes}">`);
  assertEquals(differences([[picture("aGVsbG8=")]], [[picture("aGVsbG9v")]]), [
    "cell 2, output 1, text, line 2: the image/png in it differs",
  ]);
});

Deno.test("compareOutputs() counts outputs that are missing or new", () => {
  const more = [[stream("a"), result("1")]], less = [[stream("a")]];
  assertEquals(differences(more, less), [
    "cell 2, outputs: the file has 2, the run gave 1",
  ]);
  assertEquals(differences(less, more), [
    "cell 2, outputs: the file has 1, the run gave 2",
  ]);
});

Deno.test("compareOutputs() sees another media type, another kind, another value", () => {
  const html = { ...result("1"), data: { "text/plain": "1", "text/html": "<b>1</b>" } };
  assertEquals(differences([[html]], [[result("1")]]), [
    'cell 2, output 1, data, text/html: the file has "<b>1</b>", the run gave nothing',
  ]);
  assertEquals(differences([[stream("1")]], [[result("1")]]).length, 1);
  const json = (x: number) => ({
    ...result("1"),
    data: { "application/json": { x: [0, x] } },
  });
  assertEquals(differences([[json(1)]], [[json(2)]]), [
    "cell 2, output 1, data, application/json, x, 1: the file has 1, the run gave 2",
  ]);
});

Deno.test("compareOutputs() takes no notice of how often or where a cell was run", () => {
  const error = (traceback: string[]): Output => ({
    output_type: "error",
    ename: "Error",
    evalue: "x",
    traceback,
  });
  const saved = [[result("1", 7)], [error(["here"])]];
  assertEquals(differences(saved, [[result("1", 1)], [error(["there"])]]), []);
});

Deno.test("compareOutputs() lets a cell vary that says so", () => {
  const varies = (text: string): Notebook => {
    const notebook = madeNotebook(tagged("1", "varies"));
    notebook.cells[0]!.outputs = [stream(text)];
    return notebook;
  };
  assertEquals(compareOutputs(varies("3 ms"), varies("4 ms")), []);
});

Deno.test("compareOutputs() sees no colours, of results, streams and errors", () => {
  const coloured = (text: string) => `\x1b[1m\x1b[38;5;1m${text}\x1b[39m\x1b[0m`;
  const link = (text: string) => `\x1b]8;;https://a.b\x1b\\${text}\x1b]8;;\x07`;
  const error = (evalue: string): Output => ({
    output_type: "error",
    ename: "Error",
    evalue,
    traceback: [],
  });
  const saved = [
    result(`[ ${coloured("1")}, ${coloured('"a"')} ]`),
    stream(link("b\n")),
    error(coloured("bad")),
  ];
  const fresh = [result('[ 1, "a" ]'), stream("b\n"), error("bad")];
  assertEquals(differences([saved], [fresh]), []);
  assertEquals(differences([[result(coloured("1"))]], [[result("2")]]), [
    'cell 2, output 1, data, text/plain, line 1: the file has "1", the run gave "2"',
  ]);
});

Deno.test("compareOutputs() takes a stream in pieces for the same as in one", () => {
  const err = (text: string): Output => ({ ...stream(text), name: "stderr" });
  const pieces = [stream("a\n"), stream("b"), stream("\n"), err("c"), stream("d")];
  const whole = [stream("a\nb\n"), err("c"), stream("d")];
  assertEquals(differences([pieces], [whole]), []);
  assertEquals(differences([whole], [pieces]), []);
  assertEquals(
    differences([[stream("a"), result("1"), stream("b")]], [[stream("ab"), result("1")]]),
    ['cell 2, output 1, text, line 1: the file has "a", the run gave "ab"'],
  );
});

Deno.test("compareOutputs() tells objects from lists, and looks into data for every name", () => {
  const json = (text: string): Output => ({
    output_type: "display_data",
    data: { "application/json": JSON.parse(text) },
    metadata: {},
  });
  const pairs = [
    ["{}", "[]", ": the file has {}, the run gave []"],
    ['{"0": 1}', "[1]", ': the file has {"0":1}, the run gave [1]'],
    ["{}", '{"constructor": 1}', ", constructor: the file has nothing, the run gave 1"],
    ['{"constructor": 1}', "{}", ", constructor: the file has 1, the run gave nothing"],
    [
      '{"__proto__": 1}',
      '{"__proto__": 2}',
      ", __proto__: the file has 1, the run gave 2",
    ],
    [
      '{"execution_count": 1}',
      '{"execution_count": 2}',
      ", execution_count: the file has 1, the run gave 2",
    ],
  ] as const;
  for (const [saved, fresh, difference] of pairs) {
    assertEquals(differences([[json(saved)]], [[json(fresh)]]), [
      `cell 2, output 1, data, application/json${difference}`,
    ]);
    assertEquals(differences([[json(saved)]], [[json(saved)]]), []);
  }
});
