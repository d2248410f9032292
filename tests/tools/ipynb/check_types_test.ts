import { join } from "node:path";
import { parseDiagnostics } from "../../../lib/tools/ipynb/deno_check.ts";
import type { Cell } from "../../../lib/tools/ipynb/notebook.ts";
import { writeNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { checkTypes } from "../../../lib/tools/ipynb/check_types.ts";
import { assertEquals, assertRejects } from "../../assert.ts";
import { inFolder, madeNotebook, tagged } from "../runner/made_notebook.ts";

const CONFIG = {
  imports: { "@course/lib": "./lib.ts" },
  compilerOptions: { noUncheckedIndexedAccess: true, noUnusedLocals: true },
};
const LIBRARY = "export const xs: number[] = [1]; export interface Point { x: number }";

/** The errors in notebooks of a small project, without the folder in front. */
async function errors(...notebooks: (string | Cell)[][]): Promise<string[]> {
  let found: string[] = [];
  await inFolder(async (folder) => {
    const course = join(folder, "course");
    await Deno.mkdir(course);
    await Deno.writeTextFile(join(folder, "deno.json"), JSON.stringify(CONFIG));
    await Deno.writeTextFile(join(folder, "lib.ts"), LIBRARY);
    const paths = notebooks.map((_, i) => join(course, `${i}.ipynb`));
    for (const [i, cells] of notebooks.entries()) {
      await writeNotebook(paths[i]!, madeNotebook(...cells));
    }
    found = (await checkTypes(paths)).map((error) => error.replaceAll(`${course}/`, ""));
    const left = await Array.fromAsync(Deno.readDir(course), ({ name }) => name);
    assertEquals(left.toSorted(), notebooks.map((_, i) => `${i}.ipynb`));
  });
  return found;
}

Deno.test("checkTypes() finds nothing in sound cells", async () => {
  const found = await errors([
    `import { xs } from "@course/lib";
import type { Point } from "../lib.ts";
const unused = 1, point: Point = { x: 2 };
xs.length`,
    "const again = point.x; const unused = 'declared again'; await Promise.resolve(again)",
    "import { xs } from '@course/lib'; const all = await import('../lib.ts'); all.xs; xs",
    tagged("throw new Error()", "raises-exception"),
    `const later: string = unused;
// @ts-expect-error: a number is no string
const wrong: string = again;
later; // at the end`,
  ]);
  assertEquals(found, []);
});

Deno.test("checkTypes() names notebook, cell and line of every error", async () => {
  const found = await errors(
    ["1", "const a = 1;\n\nconst b: string =\n  a;"],
    [
      `import { xs, ys } from "@course/lib";\nimport {\n  z,\n} from "./missing.ts";`,
      "const first: number = xs[0];",
      "const point = 3; nobody;",
    ],
    ["2;\nlet x = ;"],
  );
  assertEquals(found.map((error) => error.replace(/: .*/, "")).toSorted(), [
    "0.ipynb, cell 2, line 3",
    "1.ipynb, cell 1, line 1",
    "1.ipynb, cell 1, line 3",
    "1.ipynb, cell 2, line 1",
    "1.ipynb, cell 3, line 1",
    "2.ipynb, cell 1, line 2",
  ]);
  const message = "Type 'number' is not assignable to type 'string'.";
  assertEquals(found.includes(`0.ipynb, cell 2, line 3: ${message}`), true);
});

Deno.test("checkTypes() of no notebook is no error", async () => {
  assertEquals(await checkTypes([]), []);
});

Deno.test("checkTypes() refuses what is no notebook", () =>
  inFolder(async (folder) => {
    const path = join(folder, "none.ipynb");
    await assertRejects(() => checkTypes([path]), TypeError, "there is none");
  }));

Deno.test("parseDiagnostics() keeps the explanation and drops the source", () => {
  const text = `TS2345 [ERROR]: Argument of type 'A' is not assignable.
  Types of property 'a' are incompatible.
  call({ a: 1 });
       ~~~~~~~~
    at file:///tmp/0.ts:12:8

TS2307 [ERROR]: Cannot find module 'file:///tmp/x.ts'.
    at file:///tmp/1.ts:3:4

Found 2 errors.
`;
  assertEquals(parseDiagnostics(text), [
    {
      code: "2345",
      message: "Argument of type 'A' is not assignable. " +
        "Types of property 'a' are incompatible.",
      url: "file:///tmp/0.ts",
      line: 12,
    },
    {
      code: "2307",
      message: "Cannot find module 'file:///tmp/x.ts'.",
      url: "file:///tmp/1.ts",
      line: 3,
    },
  ]);
});
