import { join } from "node:path";
import { parseDiagnostics } from "../../../../lib/tools/ipynb/types/deno_check.ts";
import type { Cell } from "../../../../lib/tools/ipynb/notebook.ts";
import { writeNotebook } from "../../../../lib/tools/ipynb/notebook_file.ts";
import { checkTypes, sentenceOf } from "../../../../lib/tools/ipynb/types/check_types.ts";
import { assertEquals, assertStringIncludes } from "../../../assert.ts";
import { inFolder, madeNotebook, tagged } from "../../runner/made_notebook.ts";

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
    const faults = await checkTypes(paths);
    found = faults.map((fault) => sentenceOf(fault).replaceAll(`${course}/`, ""));
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

Deno.test("checkTypes() takes what ends a cell for its end", async () => {
  const a = tagged("const a = [1];\n({ a })", "raises-exception");
  assertEquals(await errors(["const b = 2;\n({ b })", a, "({ [`c`]: 3 })", "4"]), []);
});

Deno.test("checkTypes() takes what the kernel takes, and no block would", async () => {
  const outside = [
    "{a: 1, b: 'x'}",
    "namespace A {\n  export const x = 1;\n}\ndeclare const later: number;",
    "declare global {\n  interface Array<T> {\n    own?: import('../lib.ts').Point;\n  }\n}",
    "export const v = A.x;\nexport type T = number;\nexport { v as w };",
    "export default function g(): T { return [1].own?.x ?? v; }",
    "export default { a: g() + later }\nexport class K {}",
    "export default class {}",
    'export { join } from "node:path"; export * from "../lib.ts"; new K();',
    'import defer * as path from "node:path"; path.join("a");',
  ];
  assertEquals(await errors(outside), []);
  const wrong = await errors([
    "{a: nobody, b: 1}",
    "\nnamespace A {}\nA.y;",
    "export const v: string =\n 1;",
    "declare global {\n  var own: import('../lib.ts').Nobody;\n}",
    'export * from "./missing.ts";',
    "\nexport default (nobody)",
    "{\n  declare const x: number;\n}",
  ]);
  assertEquals(wrong.map((error) => error.replace(/: .*/, "")), [
    "0.ipynb, cell 5, line 1",
    "0.ipynb, cell 4, line 2",
    "0.ipynb, cell 1, line 1",
    "0.ipynb, cell 2, line 3",
    "0.ipynb, cell 3, line 1",
    "0.ipynb, cell 6, line 2",
    "0.ipynb, cell 7, line 2",
  ]);
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

Deno.test("checkTypes() takes JSX for what it is", async () => {
  const factory = "/** @jsx h */\nconst h = (name: string, ...rest: unknown[]) => rest;";
  const found = await errors(
    [factory, "const made: unknown[] = <b a={1}>hi</b>;\nconst n: number = 'text';"],
    ["const cast = <number>(1 as unknown);\ncast.toFixed();"],
  );
  assertEquals(found, [
    "0.ipynb, cell 2, line 2: Type 'string' is not assignable to type 'number'.",
  ]);
});

Deno.test("checkTypes() checks the others if one of them breaks the checker", async () => {
  const deep = `const x = ${"[".repeat(6000)}${"]".repeat(6000)};`;
  const found = await errors([deep], ["const c: string = 1;"]);
  const message = "Type 'number' is not assignable to type 'string'.";
  assertEquals(found.at(-1), `1.ipynb, cell 1, line 1: ${message}`);
});

Deno.test("checkTypes() of no notebook is no error", async () => {
  assertEquals(await checkTypes([]), []);
});

Deno.test("checkTypes() says what is no notebook, and checks the others", () =>
  inFolder(async (folder) => {
    const paths = ["none.ipynb", "a.ipynb"].map((name) => join(folder, name));
    await writeNotebook(paths[1]!, madeNotebook("const a: string = 1;"));
    const [none, wrong, ...rest] = (await checkTypes(paths)).map(sentenceOf);
    assertEquals(
      none,
      `Cannot read notebook "${paths[0]}": it must be a file, there is none`,
    );
    assertStringIncludes(wrong!, "a.ipynb, cell 1, line 1: Type 'number' is not");
    assertEquals(rest, []);
  }));

Deno.test("checkTypes() of a missing package says so, and still checks other notebooks", async () => {
  const found = await errors(
    ["1;", 'import a from "npm:@headlight/there-is-none"; const b: string = 1;'],
    ["const c: string = 1;"],
  );
  assertEquals(found.map((error) => error.replace(/: .*/, "")), [
    "0.ipynb, cell 2, line 1",
    "1.ipynb, cell 1, line 1",
  ]);
  assertStringIncludes(found[0]!, "@headlight/there-is-none");
});

Deno.test("checkTypes() says once what is missing, however many names it should give", async () => {
  const found = await errors(['import {\n  a,\n  b,\n} from "./missing.ts"; a + b;']);
  assertEquals(found.length, 1, found.join("\n"));
});

Deno.test("checkTypes() takes the packages of a foreign project, and its strictness", () =>
  inFolder(async (folder) => {
    const write = async (path: string, text: string) => {
      await Deno.mkdir(join(folder, path, ".."), { recursive: true });
      await Deno.writeTextFile(join(folder, path), text);
    };
    await write("npm/package.json", '{ "dependencies": { "their-own": "1.0.0" } }');
    const own = "npm/node_modules/their-own";
    await write(`${own}/package.json`, '{ "version": "1.0.0", "types": "a.d.ts" }');
    await write(`${own}/a.d.ts`, "export const x: number;");
    const compilerOptions = { strict: false };
    await write("lax/deno.json", JSON.stringify({ compilerOptions }));
    const cells = {
      npm: ['import { x } from "their-own";', "const s: string = x;"],
      lax: ["let s: string = null;\nlet t: string = 1;"],
      alone: ['await Deno.jupyter.display({ "text/plain": "" }, { raw: true });', "t;"],
    };
    const paths: string[] = [];
    for (const [name, sources] of Object.entries(cells)) {
      await Deno.mkdir(join(folder, name), { recursive: true });
      paths.push(join(folder, name, "a.ipynb"));
      await writeNotebook(paths.at(-1)!, madeNotebook(...sources));
    }
    const found = (await checkTypes(paths)).map(sentenceOf);
    assertEquals(found.map((error) => error.replace(`${folder}/`, "")), [
      "npm/a.ipynb, cell 2, line 1: Type 'number' is not assignable to type 'string'.",
      "lax/a.ipynb, cell 1, line 2: Type 'number' is not assignable to type 'string'.",
      "alone/a.ipynb, cell 2, line 1: Cannot find name 't'.",
    ]);
  }));

Deno.test("checkTypes() says that a configuration makes no sense", () =>
  inFolder(async (folder) => {
    await Deno.writeTextFile(join(folder, "deno.json"), "{");
    const path = join(folder, "a.ipynb");
    await writeNotebook(path, madeNotebook("1"));
    const [found, ...rest] = (await checkTypes([path])).map(sentenceOf);
    assertStringIncludes(found!, `${path}: Cannot check types: deno check must say`);
    assertEquals(rest, []);
  }));

Deno.test("parseDiagnostics() drops the source that a parser shows", () => {
  const printed = `error: 'import', and 'export' cannot be used outside of module code
  |
2 | export = 3
  | ~~~~~~
    at file:///a.ts:2:1`;
  assertEquals(parseDiagnostics(printed).map(({ message }) => message), [
    "'import', and 'export' cannot be used outside of module code",
  ]);
});

Deno.test("parseDiagnostics() keeps the explanation and drops the source", () => {
  const text = `TS2345 [ERROR]: Argument of type 'A' is not assignable.
  Types of property 'a' are incompatible.
  call({ a: 1 });
       ~~~~~~~~
    at file:///tmp/0.ts:12:8

TS2307 [ERROR]: Cannot find module 'file:///tmp/x.ts'.
    at file:///tmp/1.ts:3:4

error: npm package 'a' does not exist.
    at file:///tmp/1.ts:5:6

Stack backtrace:
   0: <unknown>

Found 2 errors.
`;
  assertEquals(parseDiagnostics(text), [
    {
      code: 2345,
      message: "Argument of type 'A' is not assignable. " +
        "Types of property 'a' are incompatible.",
      url: "file:///tmp/0.ts",
      line: 12,
    },
    {
      code: 2307,
      message: "Cannot find module 'file:///tmp/x.ts'.",
      url: "file:///tmp/1.ts",
      line: 3,
    },
    {
      code: undefined,
      message: "npm package 'a' does not exist.",
      url: "file:///tmp/1.ts",
      line: 5,
    },
  ]);
});
