import { session } from "../../../lib/page/cells/session.ts";
import { assert, assertEquals } from "../../assert.ts";

const modules = { house: { door: 1, window: 2, default: 3 } };

/** Runs cells one after the other; gives the last value, or what went wrong. */
async function last(...cells: string[]): Promise<unknown> {
  const { run } = session(modules);
  let told: unknown;
  for (const [i, source] of cells.entries()) {
    const ending = await run(source, `cell_${i + 1}`, cells.slice(0, i));
    told = ending.kind === "done"
      ? ending.result
      : ending.kind === "refused"
      ? ending.problem
      : `${ending.error} in line ${ending.line}`;
  }
  return told;
}

Deno.test("names of a cell are those of the cells after it, and stay alive", async () => {
  assertEquals(await last("const a = 2, { b } = { b: 3 };", "a * b"), 6);
  assertEquals(await last("let n = 1; const up = () => ++n;", "up(); n"), 2);
  assertEquals(await last("let n = 1;", "n = 5;", "n"), 5);
  assertEquals(await last("function f() { return 1 } class A {}", "f() + A.name"), "1A");
  assertEquals(await last("for (var i = 0; i < 3; i++);", "i"), 3);
  assertEquals(await last("const a = 1;", "const a = 2;", "a"), 2);
  assertEquals(await last("export const a = 1; export { a };", "a"), 1);
});

Deno.test("a value is what the last expression gives", async () => {
  assertEquals(await last("1; 2"), 2);
  assertEquals(await last("(1, 2);"), 2);
  assertEquals(await last("({ a: 1 })"), { a: 1 });
  assertEquals(await last("await Promise.resolve(4)"), 4);
  assertEquals(await last('"text"'), "text");
  assertEquals(await last("const a = 1"), undefined);
  assertEquals(await last("// nothing"), undefined);
});

Deno.test("a name that stands behind another door is said with it", async () => {
  const { run } = session({ house: { door: 1 }, garden: { tree: 2 } });
  const ending = await run('import { Tree } from "house"; Tree()', "cell_1", []);
  const why = 'SyntaxError: "house" has no Tree. tree is imported from "garden".';
  assertEquals("error" in ending && String(ending.error), why);
});

Deno.test("a name that nobody declared is told with the nearest, or with its module", async () => {
  const { run } = session({ house: { door: 1 }, garden: { tree: 2 } });
  const above = 'import { door } from "house"; const table = door;';
  await run(above, "cell_1", []);
  const insteadOf = async (source: string) => {
    const ending = await run(source, "cell_2", [above]);
    return "instead" in ending ? ending.instead : undefined;
  };
  assertEquals(await insteadOf("tabl + 1"), "Did you mean table?");
  assertEquals(await insteadOf("Door()"), "Did you mean door?");
  assertEquals(await insteadOf("tree + 1"), 'tree is imported from "garden".');
  assertEquals(await insteadOf("nothing + 1"), undefined);
  assertEquals(await insteadOf("throw new Error('tabl is not defined')"), undefined);
});

Deno.test("imports are read off the doors that are there", async () => {
  assertEquals(await last('import { door as d, window } from "house";', "d + window"), 3);
  assertEquals(await last('import * as all from "house"; all.door'), 1);
  assertEquals(await last('import three, { type A } from "house"; three'), 3);
  assertEquals(
    await last('\nimport { dor } from "house"; dor'),
    'SyntaxError: "house" has no dor. Did you mean door? in line 2',
  );
  assertEquals(
    await last('import "hous"'),
    'TypeError: Cannot import "hous": a page has "house". Did you mean house? in line 1',
  );
  // A type that is imported without its word is not there when the cell runs.
  assertEquals(await last('import { Shape } from "house"; const a: Shape = 1; a'), 1);
});

Deno.test("a constant stays what it is", async () => {
  const told = await last("const a = 1;", "a = 2");
  assert(/^TypeError: Assignment to constant variable/.test(`${told}`));
});

Deno.test("an error knows its line, and leaves the names that were reached", async () => {
  assertEquals(
    await last("const a = 1;\n\nnull.x;\nconst b = 2;"),
    "TypeError: Cannot read properties of null (reading 'x') in line 3",
  );
  assertEquals(await last("const a = 1; null.x; const b = 2;", "a"), 1);
  assert(`${await last("const b = 1; f()", "b")}` === "1");
  const problem = await last("const a = 1;\nconst b = ;") as { line: number };
  assertEquals(problem.line, 2);
});
