import { codeCells, type Output } from "../../../lib/tools/ipynb/notebook.ts";
import { runNotebook } from "../../../lib/tools/runner/run_notebook.ts";
import { madeNotebook } from "../../tools/runner/made_notebook.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";

// Each cell is one that a reader may write, and run after the one before.
const CELLS = [
  `import { random, score } from "@headlight/attention";
   import { check, contextNumber, damage, exactLookup, solution, todo, zoo } from
     "@headlight/attention/notebook";`,
  `await check(exactLookup, (similarities) => todo());`,
  `let turns = 0;
   await check(exactLookup, () => { while (true) turns++; });`,
  `turns > 1000`,
  `await check(exactLookup, async (similarities) => { while (true) await similarities; });`,
  `await check(contextNumber, () => Promise.reject(new Error("late")));`,
  `await check(contextNumber, () => missing + 1);`,
  // It uses a name of another cell and a name that was imported.
  `const half = 0.5;
   const add = (weights, values) => {
     if (score === undefined) throw new Error("not seen");
     return weights.reduce((sum, weight, key) => sum + 2 * half * weight * values[key], 0);
   };
   await check(contextNumber, add);`,
  `await check(damage, (queries, keys) => { queries.data[0] = 1; return 0; });`,
  `await solution(contextNumber);`,
];

/** Runs the cells on a fresh kernel; gives their outputs. */
async function run(): Promise<Output[][]> {
  const notebook = madeNotebook(...CELLS);
  const { failure } = await runNotebook(notebook, ".", { timeout: 30 });
  assertEquals(failure, undefined);
  return codeCells(notebook).map(({ outputs }) => outputs ?? []);
}

/** The only output of a cell, as text. */
function textOf([output, ...more]: Output[]): string {
  assertEquals(more, []);
  const data = output?.data as Record<string, string | string[]>;
  return [data["text/plain"] ?? ""].flat().join("");
}

Deno.test("a session lives on whatever answers it is given, and shows the same again", async () => {
  const [first, second] = [await run(), await run()];
  assertEquals(first, second);

  const [imports, stub, endless, turns, waiting, rejected, missing, add, spoilt, shown] =
    first as [Output[], ...Output[][]];
  assertEquals(imports, []);
  assertStringIncludes(textOf(stub!), "Not written yet: exactLookup.");
  assertStringIncludes(textOf(endless!), "did not end within a second");
  assertEquals(textOf(turns!), "true");
  assertStringIncludes(textOf(waiting!), "The function is async");
  assertStringIncludes(textOf(rejected!), "It returns a promise");
  assertStringIncludes(textOf(missing!), "`ReferenceError: missing is not defined`");
  assertStringIncludes(textOf(add!), "Right: contextNumber. All 5 cases agree.");
  assertStringIncludes(textOf(spoilt!), "changes its input `queries`");
  assert("text/markdown" in (shown![0]!.data as Record<string, string>));
  assertStringIncludes(textOf(shown!), "await check(contextNumber, worked);");
});
