import { assertEquals } from "../../../assert.ts";
import { run } from "../../runner/failure.ts";
import { tagged } from "../../runner/made_notebook.ts";

const HOSTILE =
  "new Proxy({}, { get() { throw new Error('a'); }, ownKeys() { throw new Error('b'); } })";
const GETTERS = "Object.defineProperties(new Error('x'), { " +
  "message: { get() { throw 1; } }, name: { get() { throw 2; } }, stack: { get() { throw 3; } } })";
const UNREADABLE =
  "Error: A value was thrown that says nothing of itself, or cannot be shown";
const NULL =
  "Error: null, or what Deno's kernel takes for it: undefined, NaN, an infinity";
const HALF = "TypeError: Deno's kernel cannot show what the cell gives or throws: " +
  "its text must be of whole characters, it holds half of one. Its toWellFormed() is whole";

Deno.test("errors are told in words that are true where Deno's kernel has only its own", async () => {
  const cases: [cell: string, error: string | undefined][] = [
    [`throw ${HOSTILE}`, UNREADABLE],
    [`throw ${GETTERS}`, UNREADABLE],
    ["throw Object.create(null)", UNREADABLE],
    [`Promise.reject(${GETTERS}); undefined`, UNREADABLE],
    ["throw ''", UNREADABLE],
    ["throw { toString() { throw 1; } }", UNREADABLE],
    ["throw []", UNREADABLE],
    ["'\\ud800'", HALF],
    ["'a😀'.slice(0, 2)", HALF],
    ["throw new Error('\\udc00')", HALF],
    ["'\\ud800'.toWellFormed()", undefined],
    // What says so itself is as it was.
    [
      "throw new Error('Unterminated string literal')",
      "Error: Unterminated string literal",
    ],
    ["throw 'A text'", "Error: A text"],
    ["throw undefined", NULL],
    ["throw NaN", NULL],
    ["throw new Error('null')", "Error: null"],
    ["Promise.reject(undefined); undefined", "Error: undefined"],
    [
      "await new Promise((r) => setTimeout(() => { setTimeout(r); throw undefined; }))",
      "Error: Uncaught undefined",
    ],
  ];
  const { notebook, failure } = await run(
    ...cases.map(([cell]) => tagged(cell, "raises-exception")),
    "if (1 + 1 !== 2) throw 0;",
  );
  assertEquals(failure, undefined);
  for (const [i, [cell, error]] of cases.entries()) {
    const told = notebook.cells[i]!.outputs!.flatMap(({ output_type, ename, evalue }) =>
      output_type === "error" ? [`${ename}: ${evalue}`] : []
    );
    assertEquals([cell, told], [cell, error === undefined ? [] : [error]]);
  }
});
