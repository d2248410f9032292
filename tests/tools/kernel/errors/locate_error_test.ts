import { assertEquals, assertMatch } from "../../../assert.ts";
import { failure } from "../../runner/failure.ts";

// So that nothing hangs on how fast the machine is, a later cell says when.
const OPEN = "const { promise: go, resolve: letGo } = Promise.withResolvers<void>();";
const GO = "letGo();\nawait new Promise((resolve) => setTimeout(resolve, 20));";

Deno.test("an error of an earlier cell that nobody awaits has the line of that cell", async () => {
  const trains = `${OPEN}
async function train(steps: number) {
  for (let i = 0; i < steps; i++) {
    await go;
    if (i === 4) throw new RangeError("loss is NaN");
  }
}
train(10);`;
  const why = "RangeError: loss is NaN (while cell 2 ran)";
  assertEquals(await failure(trains, `1;\n2;\n3;\n4;\n5;\n${GO}`), `1:5: ${why}`);
});

Deno.test("a throw in a timer of an earlier cell has the line of that cell", async () => {
  const sets = `${OPEN}\ninterface Gone {}\n
go.then(() => setTimeout(() => {\n  throw new Error('late');\n}));`;
  const why = "1:5: Error: late (while cell 3 ran)";
  assertEquals(await failure(sets, "1", `1;\n2;\n3;\n4;\n${GO}`), why);
});

Deno.test("an error after the last cell has its line, and says when it came", async () => {
  const sets = "1;\nsetTimeout(() => {\n  throw new Error('late');\n}, 50);";
  assertEquals(await failure(sets), "1:3: Error: late");
  const waits =
    `${OPEN}\ngo.then(() => setTimeout(() => {\n  throw new Error("late");\n}));`;
  // On a busy machine it comes before.
  const when = /^1:3: Error: late \((?:after the last cell|while cell 2 ran)\)$/;
  assertMatch(await failure(waits, "setTimeout(letGo, 50);"), when);
});

Deno.test("a stack that is too long to reach the cell that runs names where it ends", async () => {
  const defines = "1;\n\nfunction f(): number {\n  return f() + 1;\n}";
  const why = "RangeError: Maximum call stack size exceeded (from cell 1, line 4)";
  assertEquals(await failure(defines, "'a';\n'b';\n'c';\nf()"), `2:undefined: ${why}`);
});

Deno.test("an error made in an earlier cell is one of the cell that throws it", async () => {
  const makes = "1;\nconst kept = new Error('kept');";
  const why = "Error: kept (from cell 1, line 2)";
  assertEquals(await failure(makes, "1;\n2;\nthrow kept;"), `2:undefined: ${why}`);
  const starts = `${OPEN}
const promise = (async () => {
  await go;
  throw new Error("p");
})();
promise.catch(() => {});`;
  assertEquals(
    await failure(starts, "1;\nletGo();\nawait promise;"),
    "2:undefined: Error: p (from cell 1, line 4)",
  );
});

Deno.test("what says nothing of its place may come from an earlier cell, except in the first", async () => {
  const rejects = `${OPEN} go.then(() => Promise.reject(7)); 0`;
  const why = "2:undefined: Error: 7 (from this cell or an earlier one)";
  assertEquals(await failure(rejects, GO), why);
  assertEquals(await failure(`${rejects};\n${GO}`), "1:undefined: Error: 7");
});

Deno.test("cells of the same text are told apart", async () => {
  const makes = "function make() {\n  throw new Error('same');\n}";
  assertEquals(await failure(makes, "0;\nmake();"), "2:2: Error: same");
  assertEquals(await failure("1;\n2;", "1;\nthrow new Error('a')", "3"), "2:2: Error: a");
});

Deno.test("code made of text does not stand in a line of its own", async () => {
  assertEquals(
    await failure("1;\neval('1;\\n2;\\nthrow new Error(\"e\")')"),
    "1:2: Error: e",
  );
  assertEquals(
    await failure("1;\n2;\nnew Function('throw new Error(\"f\")')()"),
    "1:3: Error: f",
  );
});

Deno.test("an error whose stack somebody wrote has no line", async () => {
  for (
    const change of ["e.stack = 'Error: x\\n    at <anonymous>:1:1'", "e.stack = null"]
  ) {
    const cell = `1;\nconst e: any = new Error("x");\n${change};\nthrow e;`;
    assertEquals(await failure(cell), "1:undefined: Error: x");
  }
});

Deno.test("what the engine refuses to read has a line", async () => {
  const cases: [cell: string, failure: string][] = [
    ["1;\n\nconsole.log(import.meta.url)", "3: SyntaxError: Cannot use 'import.meta'"],
    ["interface A {}\nreturn 5;", "2: SyntaxError: Illegal return statement"],
    [
      "1;\nfunction f() {\n  const a = await 1;\n}",
      "3: SyntaxError: await is only valid",
    ],
    ["let a = 1;\nlet b = 2, a = 3;", "2: SyntaxError: Identifier 'a' has already been"],
    ["type A = 1;\nconst r = /(/;", "2: SyntaxError: Invalid regular expression: /(/"],
    [
      "#!/usr/bin/env deno\n1;",
      "1: SyntaxError: Invalid or unexpected token. A cell has no line that begins with #!",
    ],
    ["1;\n2;\nbreak;", "3: SyntaxError: Illegal break statement"],
    ["1;\nnew.target", "2: SyntaxError: new.target expression is not allowed here"],
    [
      'import { a } from "node:fs";\nimport { b as a } from "node:fs";',
      "2: SyntaxError: ",
    ],
  ];
  for (const [cell, expected] of cases) {
    const found = await failure(cell);
    assertEquals(found.slice(0, expected.length + 2), `1:${expected}`);
  }
});

Deno.test("a syntax error in what a cell reads at run time is in the line that reads it", async () => {
  assertMatch(await failure("1;\n2;\nJSON.parse('{')"), /^1:3: SyntaxError: /);
  assertMatch(await failure("1;\nnew RegExp('(')"), /^1:2: SyntaxError: /);
});

Deno.test("a cell with JSX has the right lines", async () => {
  const factory = "/** @jsx h */\nconst h = (...a: unknown[]) => a;\n";
  const throws = '<b\n  a="1">hi</b>;\nthrow new Error("jsx");';
  assertEquals(await failure(`${factory}const x = ${throws}`), "1:5: Error: jsx");
  // What JSX means the kernel remembers.
  assertEquals(await failure(`${factory}<b/>`, `1;\n${throws}`), "2:4: Error: jsx");
  assertEquals(await failure("1;\n<b/>"), "1:2: ReferenceError: React is not defined");
});

Deno.test("a package that is missing in a cell with JSX is named, with its line", async () => {
  const cell = 'import { a } from "npm:@headlight/there-is-none";\nconst x = <b>hi</b>;';
  assertMatch(await failure(cell), /^1:1: TypeError: .*@headlight\/there-is-none/);
  assertMatch(await failure("1;\nconst x = <b>hi</i>;"), /^1:2: SyntaxError: /);
});

Deno.test("what a class runs as it is declared has its own line", async () => {
  const why = "TypeError: Cannot read properties of null (reading 'x')";
  const cells = [
    ["let k = 1;\nclass A {\n  static y = null.x;\n}", 3],
    ["class A {\n  static y = null.x;\n}", 2],
    ["1;\nclass A {\n  static {\n    const f = () => null.x;\n    f();\n  }\n}", 5],
    ["1;\nconst A = class {\n  static B = class {\n    static y = null.x;\n  };\n}", 4],
    ["function f() {\n  class A {\n    static y = null.x;\n  }\n}\nf();", 6],
  ] as const;
  for (const [cell, line] of cells) {
    assertEquals([cell, await failure(cell)], [cell, `1:${line}: ${why}`]);
  }
});

Deno.test("a text in quotes that is left open has the line where it begins", async () => {
  const why = "SyntaxError: Unterminated string constant";
  for (const cell of ["1;\n'abc\ndef'", '1;\nf("abc);\nlet x = 1;\n']) {
    assertEquals([cell, await failure(cell)], [cell, `1:2: ${why}`]);
  }
  assertMatch(await failure("<p>it's\n</p>;\nlet x = ;"), /^1:3: /);
});
