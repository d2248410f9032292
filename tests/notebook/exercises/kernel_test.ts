import { codeCells, type Output } from "../../../lib/tools/ipynb/notebook.ts";
import { runNotebook } from "../../../lib/tools/runner/run_notebook.ts";
import { madeNotebook } from "../../tools/runner/made_notebook.ts";
import { allExercises } from "./all_exercises.ts";
import { assert, assertEquals, assertStringIncludes } from "../../assert.ts";

// Each cell is one that a reader may write, and run after the one before.
const CELLS = [
  `import { random, score } from "@headlight/attention";
   import { check, exercises, solution, todo } from "@headlight/attention/notebook";`,
  `await check(exercises.exactLookup, (similarities) => todo());`,
  `let turns = 0;
   await check(exercises.exactLookup, () => { while (true) turns++; });`,
  `turns > 1000`,
  `await check(exercises.exactLookup, async (similarities) => { while (true) await similarities; });`,
  `await check(exercises.contextNumber, () => Promise.reject(new Error("late")));`,
  `await check(exercises.contextNumber, () => missing + 1);`,
  // It uses a name of another cell and a name that was imported.
  `const half = 0.5;
   const add = (weights, values) => {
     if (score === undefined) throw new Error("not seen");
     return weights.reduce((sum, weight, key) => sum + 2 * half * weight * values[key], 0);
   };
   await check(exercises.contextNumber, add);`,
  `await check(exercises.scaleDamage, (queries, keys) => { queries.data[0] = 1; return 0; });`,
  `await solution(exercises.contextNumber);`,
];

/** Runs cells on a fresh kernel; gives their outputs. */
async function run(cells: string[]): Promise<Output[][]> {
  const notebook = madeNotebook(...cells);
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
  const [first, second] = [await run(CELLS), await run(CELLS)];
  assertEquals(first, second);

  const [imports, stub, endless, turns, waiting, rejected, missing, add, spoilt, shown] =
    first as [Output[], ...Output[][]];
  assertEquals(imports, []);
  assertStringIncludes(textOf(stub!), "Not written yet: exercises.exactLookup.");
  assertStringIncludes(textOf(endless!), "did not end within a second");
  assertEquals(textOf(turns!), "true");
  assertStringIncludes(textOf(waiting!), "The function is async");
  assertStringIncludes(textOf(rejected!), "It returns a promise");
  assertStringIncludes(textOf(missing!), "`ReferenceError: missing is not defined`");
  assertStringIncludes(
    textOf(add!),
    "Right: exercises.contextNumber. All 5 cases agree.",
  );
  assertStringIncludes(textOf(spoilt!), "changes its input `queries`");
  assert("text/markdown" in (shown![0]!.data as Record<string, string>));
  assertStringIncludes(
    textOf(shown!),
    "await check(exercises.contextNumber, contextNumber);",
  );
});

Deno.test("every shown solution runs as a cell, one after the other, and is right", async () => {
  const outputs = await run(allExercises.map(({ solution }) => solution));
  assertEquals(
    outputs.map((output) => textOf(output).split(/(?<=^[^.]*\.[^.]*\.)/)[0]),
    allExercises.map(({ name }) => `Right: exercises.${name}.`),
  );
});
