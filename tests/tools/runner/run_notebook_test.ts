import type { Notebook } from "../../../lib/tools/ipynb/notebook.ts";
import { formatNotebook } from "../../../lib/tools/ipynb/notebook_format.ts";
import { runNotebook } from "../../../lib/tools/runner/run_notebook.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";
import { failure, run } from "./failure.ts";
import { madeNotebook, tagged } from "./made_notebook.ts";

const kinds = ({ cells }: Notebook) =>
  cells.map(({ outputs = [] }) => outputs.map(({ output_type }) => output_type));

Deno.test("runNotebook() numbers the cells it executes and puts outputs in place", async () => {
  const notebook = madeNotebook("console.log('a'); 1", "  ", "2");
  const stale = { output_type: "stream", name: "stdout", text: "stale" };
  notebook.cells[0]!.outputs = [stale];
  const text = { cell_type: "markdown", id: "text", source: "3", metadata: {} };
  notebook.cells.splice(1, 0, text);

  const { cells, failure } = await runNotebook(notebook, ".");
  assertEquals({ cells, failure }, { cells: 2, failure: undefined });
  assertEquals(kinds(notebook), [["stream", "execute_result"], [], [], [
    "execute_result",
  ]]);
  const counts = notebook.cells.map(({ execution_count }) => execution_count);
  assertEquals(counts, [1, undefined, null, 2]);
  assertEquals(notebook.cells[1], text);
});

Deno.test("runNotebook() stops at the first cell that fails and keeps what was shown", async () => {
  const notebook = madeNotebook("console.log('a')", "console.log('b'); throw 1", "3");
  const old = [{ output_type: "stream", name: "stdout", text: "from before" }];
  notebook.cells[2]!.outputs = old;
  const { cells, failure } = await runNotebook(notebook, ".");
  assertEquals({ cells, at: failure?.cell }, { cells: 2, at: 2 });
  assertEquals(kinds(notebook), [["stream"], ["stream", "error"], ["stream"]]);
  assertEquals(notebook.cells[2]!.outputs, old);
});

Deno.test("runNotebook() goes on after a cell that may raise an exception", async () => {
  const throws = tagged("throw new Error('shown')", "raises-exception");
  const { notebook, failure } = await run(throws, "1");
  assertEquals(failure, undefined);
  assertEquals(kinds(notebook), [["error"], ["execute_result"]]);
  assertEquals(notebook.cells[0]?.outputs?.[0]?.evalue, "shown");
});

Deno.test("runNotebook() expects the errors of such a cell, whenever they come", async () => {
  const late = `const { promise, resolve } = Promise.withResolvers();
promise.then(() => { throw new Error("late"); }); 1`;
  const go = "resolve(0); await new Promise((resolve) => setTimeout(resolve, 20));";
  const why = "1:2: Error: late (while cell 2 ran)";
  assertEquals(await failure(tagged(late, "raises-exception"), go), "none");
  assertEquals(await failure(late, tagged(go, "raises-exception")), why);
});

Deno.test("runNotebook() shows values that the kernel loses, and knows their lines", async () => {
  const { notebook } = await run("null", "0 / 0", "2n ** 70n", "undefined");
  const shown = notebook.cells.map(({ outputs }) => outputs?.[0]?.data);
  assertEquals(shown, [
    { "text/plain": "null" },
    { "text/plain": "NaN" },
    { "text/plain": "1180591620717411303424n" },
    undefined,
  ]);
  assertStringIncludes(
    await failure("1", "2;\nJSON.parse(\n  ''\n)"),
    "2:2: SyntaxError",
  );
});

Deno.test("runNotebook() does not execute a cell with the tag skip-execution", async () => {
  const skipped = tagged("throw 1", "skip-execution");
  skipped.outputs = [{ output_type: "stream", name: "stdout", text: "from before" }];
  skipped.execution_count = 7;
  const { notebook, failure, cells } = await run("1", skipped, "2");
  assertEquals({ failure, cells }, { failure: undefined, cells: 2 });
  assertEquals(kinds(notebook), [["execute_result"], ["stream"], ["execute_result"]]);
  const counts = notebook.cells.map(({ execution_count }) => execution_count);
  assertEquals(counts, [1, 7, 2]);
});

Deno.test("runNotebook() counts cells that it skips where it names one", async () => {
  const skipped = tagged("throw 1", "skip-execution");
  assertEquals(await failure(skipped, "1;\nthrow new Error('b')"), "2:2: Error: b");
});

Deno.test("a notebook shows what ended it early", async () => {
  const cases: [cell: string, name: string, why: string][] = [
    ["Deno.exit(3)", "Exit", "it ends the kernel by Deno.exit(3)"],
    ["for (;;);", "Timeout", "it did not end within 2 s"],
    ["await new Promise(() => {})", "Timeout", "it did not end within 2 s"],
  ];
  for (const [cell, name, why] of cases) {
    const expected = tagged(`console.log("before"); ${cell}`, "raises-exception");
    const notebook = madeNotebook(expected, "1");
    // Time enough on a busy machine for what comes before the end.
    const timeout = name === "Timeout" ? 2 : 60;
    const { failure } = await runNotebook(notebook, ".", { timeout });
    const [printed, error] = notebook.cells[0]?.outputs ?? [];
    assertEquals([printed?.text, error?.ename, error?.traceback], ["before\n", name, []]);
    assertEquals(error?.evalue, failure?.message);
    assertStringIncludes(String(failure?.message), why);
    assertEquals(kinds(notebook)[1], []);
  }
  // What is on its way goes with the kernel.
  const kills = tagged("Deno.kill(Deno.pid, 'SIGKILL'); for (;;);", "raises-exception");
  const { notebook, failure } = await run("console.log('before')", kills, "1");
  assertEquals(kinds(notebook), [["stream"], ["error"], []]);
  const error = notebook.cells[1]?.outputs?.[0];
  assertEquals([error?.ename, error?.evalue], ["DeadKernel", failure?.message]);
  assertStringIncludes(String(failure?.message), "the kernel was ended by");
});

Deno.test("what an earlier cell may have done is not put on the one that runs", async () => {
  const ends = [
    ["Deno.exit(3)", "it ends the kernel by Deno.exit(3)"],
    ["for (;;);", "it did not end within 2 s"],
    ["Deno.test('a', () => { throw 1 })", 'the test "a" failed'],
    ["Deno.jupyter.broadcast('display_data', {})", "TypeError: Cannot show an output"],
  ] as const;
  const why = " (from this cell or an earlier one)";
  // So that nothing hangs on how fast the machine is, a later cell says when.
  const wait = "letGo();\nawait new Promise((resolve) => setTimeout(resolve, 500));";
  for (const [code, reason] of ends) {
    const open = "const { promise: go, resolve: letGo } = Promise.withResolvers<void>();";
    const kept = "const held = setInterval(() => {}, 1e6);";
    const sets = `${open} ${kept} go.then(() => setTimeout(() => { ${code}; })); 0`;
    const notebook = madeNotebook(sets, "1", wait);
    const timeout = reason.includes("within") ? 2 : 60;
    const { failure } = await runNotebook(notebook, ".", { timeout });
    assertEquals(failure?.cell, 3);
    assertStringIncludes(String(failure?.message), reason);
    assertStringIncludes(String(failure?.message), why);
    const alone = madeNotebook("1", `${open} 0;\n${code};`);
    const { failure: own } = await runNotebook(alone, ".", { timeout });
    assertEquals([own?.cell, String(own?.message).includes(why)], [2, false]);
  }
});

Deno.test("a notebook that floods a run with what is no output is ended", async () => {
  const messages = ['"clear_output", { wait: true }', '"odd", {}', '"status", {}'];
  for (const message of messages) {
    const flood = `for (;;) Deno.jupyter.broadcast(${message})`;
    const notebook = madeNotebook(`setTimeout(() => { ${flood} }); 1`);
    const { failure } = await runNotebook(notebook, ".", { timeout: 2 });
    assertEquals(failure?.message, "it did not end within 2 s", message);
  }
  const floods = [
    'for (;;) Deno.jupyter.broadcast("display_data", null)',
    'setTimeout(() => { for (;;) Deno.jupyter.broadcast("display_data", null) }); 1',
  ];
  for (const cell of floods) {
    const { failure } = await runNotebook(madeNotebook(cell), ".");
    assertEquals(failure?.message, "it shows more than a notebook can hold", cell);
  }
});

Deno.test("runNotebook() waits a moment for what the last cell left", async () => {
  const counts = `(async () => {
    for (const i of [1, 2, 3]) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      console.log(i);
    }
  })(); 0`;
  const { notebook, isBusy } = await run(counts, tagged("throw 1", "skip-execution"));
  // On a busy machine the first of them comes before the value.
  const texts = notebook.cells[0]?.outputs?.map(({ text = "" }) => text) ?? [];
  assertEquals(texts.join(""), "1\n2\n3\n");
  assertEquals(isBusy, false);
});

Deno.test("runNotebook() shows what is written and tested after the last cell", async () => {
  const written =
    "setTimeout(() => Deno.stdout.writeSync(new TextEncoder().encode('late')), 30)";
  const { notebook } = await run(`${written}; 0`);
  assertStringIncludes(JSON.stringify(notebook.cells[0]?.outputs), '"text":"late"');
  // Deno takes no new test while another runs, such as the one that asks for the terminal.
  const fails = `const id = setInterval(() => {
    try {
      Deno.test("late", () => { throw 1; });
      clearInterval(id);
    } catch {}
  }, 30); 0`;
  assertEquals(await failure(fails), '1:undefined: the test "late" failed');
});

Deno.test("runNotebook() says that something never ended, and does not wait for it", async () => {
  for (
    const cell of [
      "setInterval(() => {}, 10); 0",
      "setTimeout(() => console.log(1), 1e6); 0",
      "Deno.serve({ port: 0, hostname: '127.0.0.1' }, () => new Response()); 0",
    ]
  ) assertEquals((await run(cell)).isBusy, true, cell);
  const cleared = "const id = setInterval(() => {}, 10);";
  assertEquals((await run(cleared, "clearInterval(id)")).isBusy, false);
});

Deno.test("tests in a cell are reported under it, and one that fails ends the run", async () => {
  const tests = `Deno.test("passing", () => {});
Deno.test("failing", () => {
  throw new Error("no");
});`;
  const { notebook, failure } = await run("'before'", tests, "'after'");
  assertEquals(failure, {
    cell: 2,
    line: undefined,
    message: 'the test "failing" failed',
  });
  const [report, ...rest] = notebook.cells[1]?.outputs ?? [];
  assertEquals([report?.name, rest], ["stdout", []]);
  const lines = String(report?.text).split("\n");
  assertEquals(lines.slice(0, 2), ["passing ... ok", "failing ... FAILED"]);
  assertEquals(lines.at(-2), "FAILED | 1 passed | 1 failed");
  assertEquals(kinds(notebook), [["execute_result"], ["stream"], []]);
});

Deno.test("tests of other libraries fail a run too, and those that pass do not", async () => {
  const node = 'import { test } from "node:test"; test("n", () => { throw new Error() })';
  assertEquals(await failure(node), '1:undefined: the test "n" failed');
  const step = `Deno.test("a", (t) => t.step("b", () => { throw 1; }).then());
    Deno.test("c", () => { throw 2; });`;
  assertEquals(await failure(step), '1:undefined: 2 tests failed: "a ... b", "c"');
  assertEquals(
    await failure("Deno.test('a', () => {}); Deno.test.ignore('b', () => 1)"),
    "none",
  );
  const expected = tagged("Deno.test('a', () => { throw 1 })", "raises-exception");
  assertEquals(await failure(expected, "1"), "none");
});

Deno.test("what cells and their programs write to the terminal is shown under them", async () => {
  const { notebook } = await run(
    "'a'",
    `await Deno.stdout.write(new TextEncoder().encode("by hand\\n"));
const args = ["eval", "console.log('by a program')"];
await new Deno.Command(Deno.execPath(), { args, stdout: "inherit" }).output();
console.log("first");`,
    "'c'",
  );
  assertEquals(kinds(notebook), [["execute_result"], ["stream"], ["execute_result"]]);
  assertEquals(
    notebook.cells[1]?.outputs?.[0]?.text,
    "first\nby hand\nby a program\n",
  );
});

Deno.test("runNotebook() does not go on after an error of a cell that may raise one if the kernel is gone", async () => {
  const exits = tagged("Deno.exit()", "raises-exception");
  assertEquals(
    await failure(exits, "1"),
    "1:undefined: it ends the kernel by Deno.exit(0)",
  );
});

Deno.test("runNotebook() finds the line of a throw, whatever the kernel makes of the cell", async () => {
  const cell = `import { join, // why
  resolve } from "node:path";
import type { Stats } from "node:fs";
import * as url from "node:url";

// A comment, and types that leave nothing behind.
interface Point { x: number }
const point: Point = { x: 1 }, many = [1, 2, 3];

function fail(x: Point): never {
  throw new RangeError(\`\${join("a", "b")}
    \${x.x}\`);
}
for (const _ of many) { resolve(); url.URL; }
await Promise.resolve();
many.map(
  (n) => n,
).forEach(() => fail(point));`;
  assertEquals(await failure("1", cell), "2:18: RangeError: a/b\n    1");
});

Deno.test("runNotebook() says what is wrong in braces that are an object", async () => {
  const cell = "{\n  a: 1,\n  b: nobody,\n}";
  assertEquals(await failure(cell), "1:3: ReferenceError: nobody is not defined");
  const { notebook } = await run("{ a: null, b: 2 }", "{ let a = 1; a + 1 }");
  const shown = notebook.cells.map(({ outputs = [] }) => outputs[0]?.data);
  assertEquals(shown, [{ "text/plain": "{ a: null, b: 2 }" }, { "text/plain": "2" }]);
});

Deno.test("runNotebook() finds the line after an import with attributes", async () => {
  const cell = `import data from "data:application/json,{}" with { type: "json" };
data;
throw new Error("here");`;
  assertEquals(await failure(cell), "1:3: Error: here");
});

Deno.test("runNotebook() finds the line of a throw in a function of an earlier cell", async () => {
  const define = "\n\n\nfunction f() { throw new Error('deep'); }";
  assertEquals(await failure(define, "1;\nf();"), "2:2: Error: deep");
});

Deno.test("runNotebook() finds the line of a rejection and of a throw in a timer", async () => {
  const rejects = "1;\nPromise.reject(new Error('floats'));\n2";
  assertEquals(await failure(rejects), "1:2: Error: floats");
  const throws = `await new Promise((resolve) => {
  setTimeout(resolve, 50);
  setTimeout(() => {
    throw new Error("late");
  });
});`;
  assertEquals(await failure(throws), "1:4: Error: late");
});

Deno.test("runNotebook() says what a syntax error is, and the line of it", async () => {
  const { notebook, failure } = await run("1", "const a = 1;\nlet x = ;");
  assertEquals(failure, {
    cell: 2,
    line: 2,
    message: "SyntaxError: Expression expected",
  });
  const [error] = notebook.cells[1]?.outputs ?? [];
  assertEquals([error?.output_type, error?.ename], ["error", "SyntaxError"]);
});

Deno.test("runNotebook() says which package is missing, and the line of it", async () => {
  // Without a network the registry cannot say that there is none; that is an error too.
  const missing = "@headlight/there-is-no-such-package";
  const statement = await failure(`1;\nimport x from "npm:${missing}";`);
  assert(statement.startsWith("1:2: "), statement);
  assertStringIncludes(statement, missing);
  const call = await failure(`1;\n2;\nawait import("npm:${missing}");`);
  assert(call.startsWith("1:3: "), call);
  assertStringIncludes(call, missing);
});

Deno.test("runNotebook() says which module is missing", async () => {
  const message = await failure('import x from "./there_is_none.ts";');
  assert(message.startsWith("1:1: TypeError: Module not found"), message);
});

Deno.test("60 cells of 20 lines, a display and a value: none lost, none misplaced, twice the same", async () => {
  const sources = Array.from(
    { length: 60 },
    (_, cell) =>
      `for (let line = 0; line < 20; line++) console.log("cell ${cell} line " + line);
     await Deno.jupyter.display({ "text/plain": "display ${cell}" }, { raw: true });
     "value ${cell}"`,
  );
  const { notebook, failure } = await run(...sources);
  assertEquals(failure, undefined);
  for (const [cell, { outputs = [] }] of notebook.cells.entries()) {
    const lines = Array.from({ length: 20 }, (_, line) => `cell ${cell} line ${line}\n`);
    const display = { "text/plain": `display ${cell}` };
    const value = { "text/plain": `"value ${cell}"` };
    assertEquals(outputs.map(({ text, data }) => text ?? data), [
      lines.join(""),
      display,
      value,
    ]);
  }
  const again = await run(...sources);
  assertEquals(formatNotebook(again.notebook), formatNotebook(notebook));
});
