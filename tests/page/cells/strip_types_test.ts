import { parse } from "@babel/parser";
import type { Node } from "../../../lib/page/cells/node.ts";
import { stripTypes } from "../../../lib/page/cells/strip_types.ts";
import { assertEquals, assertThrows } from "../../assert.ts";
import { filesIn } from "../../layers.ts";

function stripped(source: string): string {
  const { program } = parse(source, {
    sourceType: "module",
    plugins: ["typescript"],
    attachComment: false,
  });
  return stripTypes(source, program as unknown as Node);
}

/** What is left, without blanks. */
function left(source: string): string {
  return stripped(source).replaceAll(/[\s;]+/g, "");
}

Deno.test("every type becomes blanks, and nothing else moves", () => {
  const cases: [source: string, left: string][] = [
    ["const a: number = 1", "consta=1"],
    ["f<A, B>(x as C, y!, <D>z)", "f(x,y,z)"],
    ["(x satisfies A).b", "(x).b"],
    ["((x) as A)", "((x))"],
    ["function f(this: A, b?: B): b is C {}", "functionf(b){}"],
    ["function f(a?, b = 1): void {}", "functionf(a,b=1){}"],
    ["function f(a: 1): 1; function f(a: any) { return a }", "functionf(a){returna}"],
    ["interface A { b: 1 } type C = 1", ""],
    ["import { type A, b } from 'c'", "import{b}from'c'"],
    ["import type { A } from 'b'", ""],
    ["export interface A {}", ""],
    ["declare const a: 1", ""],
    ["let a!: number", "leta"],
    [
      "abstract class A<B> extends C<B> implements D { private readonly a?: 1 = 1; abstract b(): 1 }",
      "classAextendsC{a=1}",
    ],
    [
      "class A { constructor(a: 1); constructor(a: any) {} static b?(c: 1): void {} }",
      "classA{constructor(a){}staticb(c){}}",
    ],
    ["const f = (a): {\n  b: 1 } => a", "constf=(a)=>a"],
    ["const a = (b /* ) */) as C", "consta=(b/*)*/)"],
    ["const a = ((b // )\n) /**/ ) satisfies C", "consta=((b//))/**/)"],
    ["const a = <B>(c + 1) * 2", "consta=(c+1)*2"],
    ["const a = <B<C>>(c)", "consta=(c)"],
  ];
  for (const [source, expected] of cases) {
    assertEquals([source, left(source)], [source, expected]);
    const text = stripped(source);
    assertEquals(text.length, source.length);
    assertEquals(text.split("\n").length, source.split("\n").length);
    parse(text, { sourceType: "module" });
  }
});

Deno.test("a new line after a type begins a new statement", () => {
  for (
    const [source, expected] of [
      ["b as C\n(d)", "b;    \n(d)"],
      ["b as C as D // e\n[1].map(d)", "b     ;     // e\n[1].map(d)"],
      ["b satisfies C\n\n`d`", "b;           \n\n`d`"],
      ["b as C\n  + d", "b     \n  + d"],
      ["(b as C)\n  .d", "(b     )\n  .d"],
      ["f(b as C)\n(d)", "f(b     )\n(d)"],
    ] as const
  ) assertEquals(stripped(source), expected);
});

Deno.test("what is more than types is refused by its name", () => {
  for (
    const [source, name] of [
      ["enum A { B }", "an enum"],
      ["namespace A { export const b = 1 }", "a namespace"],
      ["class A { constructor(private b: 1) {} }", "declared as a parameter"],
      ["import a = require('b')", "an import by"],
    ] as const
  ) assertThrows(() => stripped(source), SyntaxError, name);
});

Deno.test("every file of the library is JavaScript without its types", async () => {
  for (const path of filesIn("lib").filter((path) => /(?<!\.as)\.ts$/.test(path))) {
    const source = await Deno.readTextFile(path);
    // A few tools for Deno only have more than types.
    if (/constructor\((?:\s*(?:private|readonly) )/.test(source)) continue;
    parse(stripped(source), { sourceType: "module" });
  }
});
