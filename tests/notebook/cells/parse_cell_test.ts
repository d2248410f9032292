import { parseCell } from "../../../lib/notebook/cells/parse_cell.ts";
import { assertEquals } from "../../assert.ts";

const statements = (source: string) =>
  parseCell(source).imports.map(({ start, end }) => source.slice(start, end));

Deno.test("parseCell() finds import statements, of one line or several", () => {
  const source = `import a from "a"; 1
import {
  b, // import
  c as d,
} from 'b'
import * as e from "e";import "f";`;
  assertEquals(statements(source), [
    'import a from "a";',
    "import {\n  b, // import\n  c as d,\n} from 'b'",
    'import * as e from "e";',
    'import "f";',
  ]);
});

Deno.test("parseCell() is not taken in by strings, comments, types, templates and calls", () => {
  const source = `const a = "import a from 'a'"; // import b from "b"
/* import c from "c" */ const d = \`
import e from "e"\`;
const f = /import g from "g"/, h = <T,>(x: T) => x as unknown;
await import("i"); type J = typeof import("j"); const { import: k } = { import: 1 };`;
  assertEquals(statements(source), []);
});

Deno.test("parseCell() gives each name a clause of its own", () => {
  const clauses = (source: string) =>
    parseCell(source).imports.flatMap(({ clauses }) => clauses.map(({ text }) => text));
  assertEquals(clauses('import a, { b, type C, default as d } from "x"'), [
    "a",
    "{ b }",
    "{ type C }",
    "{ default as d }",
  ]);
  assertEquals(clauses('import * as a from "x"; import type { B, C as D } from "x"'), [
    "* as a",
    "type { B }",
    "type { C as D }",
  ]);
});

Deno.test("parseCell() knows attributes, and imports of types", () => {
  const [text, types] = parseCell(`import a from "a" with { type: "text" };
    import type { B } from "b";`).imports;
  assertEquals([text?.attributes, text?.typeOnly], [{ type: "text" }, false]);
  assertEquals([types?.attributes, types?.typeOnly], [{}, true]);
});

Deno.test("parseCell() finds every constant specifier", () => {
  const source = `import a from "a"; const b = await import("b");
type C = import("c").C; const d = () => { return [import("d"), import(b)]; };
export { e } from "e";`;
  const { specifiers } = parseCell(source);
  assertEquals(specifiers.map(({ value }) => value), ["a", "b", "c", "d", "e"]);
  const texts = specifiers.map(({ start, end }) => source.slice(start, end));
  assertEquals(texts, ['"a"', '"b"', '"c"', '"d"', '"e"']);
});

Deno.test("parseCell() tells the line of a syntax error", () => {
  const { imports, problem } = parseCell('import a from "a";\nlet x = ;');
  assertEquals({ imports, problem }, {
    imports: [],
    problem: { line: 2, message: "Unexpected token" },
  });
});

Deno.test("parseCell() reads JSX where a cell is nothing else, and casts where it is TypeScript", () => {
  const { imports, specifiers, hasJsx, problem } = parseCell(
    'import { a } from "a";\nconst x = <b c={1}>hi {await import("d")}</b>;',
  );
  assertEquals([hasJsx, problem], [true, undefined]);
  assertEquals(imports.map(({ specifier }) => specifier), ["a"]);
  assertEquals(specifiers.map(({ value }) => value), ["a", "d"]);
  for (
    const source of ["const x = <number>y;", "const f = <T>(x: T) => x;", "a < b > (c)"]
  ) {
    assertEquals([parseCell(source).hasJsx, parseCell(source).problem], [
      false,
      undefined,
    ]);
  }
  assertEquals(parseCell("1;\nconst x = <b>hi</i>;").problem?.line, 2);
});

Deno.test("parseCell() tells what a cell must not say although it can be read", () => {
  const source =
    "let a;\nfunction f() {\n  await 1;\n}\nlet a;\nimport.meta.url; return;";
  assertEquals(parseCell(source).faults.map(({ line }) => line), [3, 5, 6, 6]);
  assertEquals(parseCell("await 1; const a = 2;").faults, []);
  assertEquals(parseCell("#!/usr/bin/env deno\n1").faults.map(({ line }) => line), [1]);
});

Deno.test("parseCell() reads what nests deeply, or says that it does too deeply", () => {
  const deep = (count: number) => `${"(".repeat(count)}1${")".repeat(count)}`;
  assertEquals(parseCell(deep(40_000)).problem?.message, "It nests too deeply");
  assertEquals(parseCell(`1${"+1".repeat(2000)}; import("a")`).specifiers.length, 1);
});
