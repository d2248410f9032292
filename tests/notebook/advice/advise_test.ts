import { advise } from "../../../lib/notebook/advice/advise.ts";
import { loneBracket } from "../../../lib/notebook/advice/brackets.ts";
import { codeFrame } from "../../../lib/notebook/advice/code_frame.ts";
import { foreignMark } from "../../../lib/notebook/advice/foreign_mark.ts";
import {
  didYouMean,
  importInstead,
  nearest,
} from "../../../lib/notebook/advice/nearest.ts";
import { otherLanguage } from "../../../lib/notebook/advice/other_language.ts";
import { codeCells } from "../../../lib/tools/ipynb/notebook.ts";
import { findNotebooks } from "../../../lib/tools/ipynb/find_notebooks.ts";
import { readNotebook } from "../../../lib/tools/ipynb/notebook_file.ts";
import { assertEquals, assertMatch } from "../../assert.ts";

Deno.test("nearest() finds a name that is nearly right, in small letters or not", () => {
  const names = ["heatmap", "bars", "line", "softmax"];
  assertEquals(nearest("heatMap", names), "heatmap");
  assertEquals(nearest("sofmax", names), "softmax");
  assertEquals(nearest("bar", names), "bars");
  assertEquals(nearest("x", names), undefined);
  assertEquals(nearest("anything", []), undefined);
  assertEquals(didYouMean("heatMap", names), "Did you mean heatmap?");
  assertEquals(didYouMean("q", names), undefined);
});

Deno.test("importInstead() finds a name in its module, or behind another door", () => {
  const here = ["show", "watch", "notebook"], others = { there: ["heatmap", "shows"] };
  const say = (name: string) => importInstead(name, here, others);
  assertEquals(say("heatmap"), 'heatmap is imported from "there".');
  assertEquals(say("heatMap"), 'heatmap is imported from "there".');
  assertEquals(say("shwo"), undefined);
  assertEquals(say("shoW"), "Did you mean show?");
  // What is there by its name is nearer than what is near here.
  assertEquals(say("shows"), 'shows is imported from "there".');
  assertEquals(say("nothingOfTheKind"), undefined);
  assertEquals(importInstead("heatmap", here, {}), undefined);
});

Deno.test("codeFrame() shows a line with its neighbours, and points at it", () => {
  const source = Array.from({ length: 11 }, (_, i) => `line ${i + 1}`).join("\n");
  assertEquals(codeFrame(source, 10), [
    "   8 | line 8",
    "   9 | line 9",
    "> 10 | line 10",
    "  11 | line 11",
  ]);
  assertEquals(codeFrame("only", 1), ["> 1 | only"]);
  assertEquals(codeFrame("x".repeat(5000), 1)[0]!.length, 207);
});

Deno.test("loneBracket() finds what lacks its other half, not in texts and comments", () => {
  const cases = [
    ["f(1, [2, 3)", { bracket: "[", line: 1, opens: true }],
    ["a\nf(`\n(`, 1", { bracket: "(", line: 2, opens: true }],
    ["f(1))", { bracket: ")", line: 1, opens: false }],
    ["f(\"(\", '[', /* { */ 1) // (", undefined],
    // A comment that nobody closes goes on to the end, and is read once.
    ["f(1 /* open\n)", { bracket: "(", line: 1, opens: true }],
    ["{/*".repeat(300_000), { bracket: "{", line: 1, opens: true }],
  ] as const;
  for (const [source, found] of cases) assertEquals(loneBracket(source), found);
});

Deno.test("foreignMark() finds what TypeScript does not know, not in texts and comments", () => {
  const cases = [
    ["f(1);\nf(2）", { mark: "）", instead: ")", line: 2 }],
    ["const a = “x”", { mark: "“", instead: '"', line: 1 }],
    ["/*\n（ */ `\n“`; a，b", { mark: "，", instead: ",", line: 3 }],
    ["const 变量 = \"“（”\"; // （\nconst ａ１ = '；'", undefined],
  ] as const;
  for (const [source, found] of cases) assertEquals(foreignMark(source), found);
});

Deno.test("otherLanguage() knows Python and commands, and no cell of the course", async () => {
  const python = [
    "import numpy as np",
    "import torch",
    "from x import y",
    "def f(x):",
    "for i in range(3):",
    "if (a and b):",
    "else:",
    "print(x if y else z)",
    'print "x"',
    "x = None if y else True",
    "f = lambda x: x",
    "# a comment",
    '"""It\'s a text."""\nif x == \'//\':\n    y',
  ];
  for (const source of python) {
    assertMatch(otherLanguage(source) ?? source, /like Python/);
  }
  const commands = [
    "!pip install x",
    "%matplotlib inline",
    "%%time\nx",
    "!ls",
    '!echo "x"',
    "pip install numpy",
    "deno task book",
    "cd ~/notes",
  ];
  for (const source of commands) assertMatch(otherLanguage(source) ?? source, /IPython/);
  assertMatch(otherLanguage("<div>")!, /like HTML/);
  assertMatch(
    otherLanguage('#include <stdio.h>\nint main() { printf("x"); }')!,
    /like C\./,
  );
  assertMatch(otherLanguage("x <- c(1, 2)\nif (x) y else z")!, /like R\./);
  const sql = [
    "SELECT * FROM t",
    "-- all\nselect a, count(*)\nfrom t where a = 1;",
    "INSERT INTO t VALUES (1)",
    "with a as (select 1) select * from a",
  ];
  for (const source of sql) assertMatch(otherLanguage(source) ?? source, /like SQL/);
  for (const path of await findNotebooks(["notebooks"])) {
    for (const { source } of codeCells(await readNotebook(path))) {
      assertEquals([source, otherLanguage(source)], [source, undefined]);
    }
  }
});

Deno.test("otherLanguage() takes no TypeScript for another, where something else is wrong with it", () => {
  const cells = [
    "select(x) from",
    "const text = `\nSELECT * FROM t\nimport numpy as np\n!pip install x\n`;",
    "function print(x: number) {}\nprint(1;",
    'import { None, print } from "x";\nprint(None;',
    "type Maybe = None.Of | Some;\nf(1;",
    "/*\nprint(x)\n# y\n*/\nf(1;",
    'import a\n  from "b";\nf(1;',
    "const o = {\n  if: 1,\n  class:\n    2,\n};\nf(1;",
    "if (\n  a &&\n  !b\n) f(1;",
    "!done && stop(;",
    "const c = a ? b :\n  d;\nf(1;",
    "class A {\n  #x = 1;\n  if() {\n",
    "switch (a) {\n  case 1:\n    f(1;",
    "for (const a of b) f(a < -1;",
  ];
  for (const source of cells) {
    assertEquals([source, otherLanguage(source)], [source, undefined]);
  }
});

Deno.test("otherLanguage() knows a name that only another language has", () => {
  const say = (name: string) => otherLanguage(`!${name}`, name);
  assertMatch(say("np")!, /like Python.*import/);
  assertMatch(say("None")!, /like Python.*null/);
  assertMatch(say("library")!, /like R\./);
  assertMatch(say("SELECT")!, /like SQL\./);
  for (const name of ["notThere", "constructor", "C"]) assertEquals(say(name), undefined);
});

Deno.test("advise() says what helps, and nothing where it knows nothing", () => {
  const say = (name: string, message: string, source = "x", isFirst = false) =>
    advise(source, { name, message }, { isFirst });
  assertMatch(
    say("ReferenceError", "x is not defined", "x", true)!,
    /run the cells above/,
  );
  assertMatch(say("ReferenceError", "x is not defined")!, /No cell that was run makes x/);
  assertMatch(say("ReferenceError", "np is not defined", "np.ones(3)")!, /Python/);
  const missing = { name: "ReferenceError", message: "x is not defined" };
  assertMatch(advise("x", missing, { isAboveRun: true })!, /^No cell above makes x/);
  const instead = "Did you mean y?";
  assertEquals(advise("x", missing, { isAboveRun: true, instead }), instead);
  assertMatch(say("SyntaxError", "Expected ','", "f([1")!, /The \[ of line 1/);
  assertMatch(say("TypeError", "Assignment to constant variable.")!, /Use let/);
  const reading = "Cannot read properties of undefined (reading 'length')";
  assertMatch(say("TypeError", reading)!, /before \.length/);
  assertMatch(say("TypeError", "npm package 'q' does not exist.")!, /"q"/);
  assertMatch(say("SyntaxError", "Expected ';'", "f(1）")!, /the ） of line 1/);
  assertMatch(say("SyntaxError", "Illegal return statement", "return 3")!, /^Only func/);
  const ident = (source: string) => say("SyntaxError", "Expected ident", source);
  assertMatch(ident("1;\nclass { }")!, /a class needs a name: class Name …/);
  assertMatch(ident("class extends Map {\n}")!, /a class needs a name/);
  assertMatch(ident("function () {}")!, /a function needs a name/);
  assertEquals(ident("const made = class { };\nlet 1;"), undefined);
  const twice = "Identifier 'x' has already been declared";
  assertMatch(say("SyntaxError", twice, "using x = y")!, /^x has been declared already/);
  assertMatch(
    say("SyntaxError", "Invalid or …", "#!/usr/bin/env deno\n1")!,
    /only a file/,
  );
  const matching = "Could not find npm package 'lodash' matching '999'.";
  assertMatch(say("TypeError", matching)!, /no "lodash" of version 999/);
  const jsr = "JSR package manifest for '@no/thing' failed to load. Import '…' failed.";
  assertMatch(say("TypeError", jsr)!, /JSR has no package "@no\/thing"/);
  assertMatch(say("TypeError", "No such built-in module: node:pth")!, /no module "pth"/);
  const bare = 'Import "lodash" not a dependency and not in import map from "file:///a"';
  assertMatch(say("TypeError", bare)!, /"npm:lodash"/);
  assertEquals(say("RangeError", "Cannot make a tensor: …"), undefined);
});
