import { planFor } from "../../../../lib/page/cells/plan/plan.ts";
import { assertEquals } from "../../../assert.ts";

/** The numbers of the cells that run before the last one, in a page where none has run. */
function first(...sources: string[]): number[] {
  const cells = sources.map((source) => ({ source, isWanted: false }));
  return planFor(cells, new Map()).first.map((place) => place + 1);
}

Deno.test("what a cell needs runs before it, and what that needs; nothing else does", () => {
  assertEquals(first("const a = 1;", "const b = 2;", "const c = a;", "c"), [1, 3]);
  assertEquals(first("const a = 1;", "const { b, c: [d] } = a;", "d"), [1, 2]);
  assertEquals(first("const a = 1;", "console.log(a);", "1"), []);
  assertEquals(first('import { a } from "house";', "const b = a();", "b"), [1, 2]);
  assertEquals(first("const a = 1;", "const a = 2;", "a"), [2]);
  assertEquals(first("function a() { return b() }", "function b() {}", "a()"), [1, 2]);
});

Deno.test("names of properties, of types and of what is given are no names of cells", () => {
  const a = "const a = 1;";
  for (
    const source of [
      "x.a",
      "({ a: 1 })",
      "let b: a;",
      "type C = typeof a;",
      "(a) => a",
      "({ a }) => a",
      "() => { const a = 2; return a }",
    ]
  ) assertEquals(first(a, source), [], source);
  for (
    const source of ["x[a]", "({ a })", "({ [a]: 1 })", "(b = a) => b", "`${a}`", "a!"]
  ) {
    assertEquals(first(a, source), [1], source);
  }
});

Deno.test("what may change something that stands above runs, whoever needs it", () => {
  const above = "let a = { b: [1] }, f = () => a.b.push(2), next = () => 3;";
  for (
    const source of [
      "a = 2;",
      "a.b = 2;",
      "a.b[0]++;",
      "delete a.b;",
      "const c = a.b.pop();",
      "[a] = [1];",
      "for (const c of [1]) a.b[c] = c;",
      "const c = () => { a.b.push(3) };",
      "const c = next();",
      "f(1);",
      "unknown(a);",
      "a.go();",
      "await a.go();",
      "new Thing(a);",
      "const = ;",
    ]
  ) assertEquals(first(above, source, "1").includes(2), true, source);
  for (
    const source of [
      "const c = [...a.b].sort();",
      "const c = [], d = c.push(2);",
      "const c = Array(3).fill(1);",
      "console.log(a);",
      "a.b",
      "const c = (d) => { d.e = 1 };",
    ]
  ) assertEquals(first(above, source, "1"), [], source);
});

Deno.test("a function that only looks changes nothing when it is called", () => {
  const imports = 'import { show } from "house";';
  const look = "const look = (x: number) => show(x);";
  assertEquals(first(imports, look, "await look(1);", "1"), []);
  assertEquals(first(imports, "await show(1);", "1"), []);
  const change = "const change = (x: number[]) => x.push(1);";
  assertEquals(first(imports, change, "const a = [];", "change(a);", "1"), [2, 3, 4]);
});

Deno.test("whoever calls what may change something runs, also where something else is wanted of it", () => {
  const list = "const list = [];";
  const counter = "class Counter { n = 0; count() { return ++this.n } }";
  const runs = (tool: string, source: string) =>
    first(list, tool, source, "1").includes(3);
  for (
    const [tool, source] of [
      ["const add = (to, x) => to.push(x);", "const n = add(list, 3);"],
      [
        "function add(to, x) { to[0] = x; return x }",
        "const n = [1].map((x) => add(list, x));",
      ],
      [
        "const add = (to) => to.push(1), both = (to) => add(to);",
        "const n = both(list);",
      ],
      ["const house = { add(x) { list.push(x) } };", "const n = house.add(3);"],
      ["const house = { add: (x) => list.push(x) };", "const f = [1].map(house.add);"],
      [counter, "const made = new Counter();"],
      [`${counter} const c = new Counter();`, "const n = c.count();"],
      ["const add = function (x) { this.x = x };", "const n = add.call(list, 1);"],
    ]
  ) assertEquals([source, runs(tool!, source!)], [source, true]);
  for (
    const [tool, source] of [
      [
        "const twice = (x) => { const both = [x]; both.push(x); return both };",
        "const n = twice(list);",
      ],
      [
        "class House { n = 1; rooms() { return this.n } }",
        "const n = new House().rooms();",
      ],
      ["const house = { rooms: (x) => x + 1 };", "const n = house.rooms(1);"],
    ]
  ) assertEquals([source, runs(tool!, source!)], [source, false]);
});

Deno.test("what is wanted runs, needed or not", () => {
  const planned = [["const a = 1;", true], ["1", false]] as const;
  const cells = planned.map(([source, isWanted]) => ({ source, isWanted }));
  assertEquals(planFor(cells, new Map()).first, [0]);
});
