import { map, random, tensor, zeros } from "../../lib/mod.ts";
import type { Axes, Tensor } from "../../lib/mod.ts";
import { assert, assertEquals, assertMatch, assertStringIncludes } from "../assert.ts";

/** What a kernel asks a result for. */
function displayOf(x: Tensor<Axes>): Record<string, string> {
  const asked = x as unknown as Record<symbol, () => Record<string, string>>;
  return asked[Symbol.for("Jupyter.display")]!();
}

/** The text as lines, so that a difference can be read. */
function linesOf(x: Tensor<Axes>): string[] {
  return Deno.inspect(x).split("\n");
}

Deno.test("Deno.inspect() shows the shape, and one block of aligned rows for each head", () => {
  const x = tensor(["head", "query", "key"], [
    [[1, 200, 3], [-40, 5, 6]],
    [[-7, 8, 9], [100, 11, 12]],
  ]);
  assertEquals(linesOf(x), [
    "Tensor [head 2, query 2, key 3]",
    "head 0",
    "    1  200    3",
    "  −40    5    6",
    "head 1",
    "   −7    8    9",
    "  100   11   12",
  ]);
});

Deno.test("Deno.inspect() begins with the names and sizes of the axes", () => {
  const x = zeros(["head", "query", "key"], { head: 2, query: 3, key: 5 });
  assertEquals(linesOf(x)[0], "Tensor [head 2, query 3, key 5]");
});

Deno.test("Deno.inspect() aligns infinities with numbers", () => {
  const x = tensor(["query", "key"], [[0.5, -Infinity], [-12.25, Infinity]]);
  assertEquals(linesOf(x), [
    "Tensor [query 2, key 2]",
    "    0.5000        −∞",
    "  −12.2500         ∞",
  ]);
});

Deno.test("Deno.inspect() shows NaN, which a computation may make", () => {
  assertEquals(linesOf(map(tensor(["key"], [1, 2]), () => NaN)), [
    "Tensor [key 2]",
    "  NaN  NaN",
  ]);
});

Deno.test("Deno.inspect() shows one axis as one row, and no axis as one number", () => {
  assertEquals(linesOf(tensor(["key"], [1, 2, 3])), ["Tensor [key 3]", "  1  2  3"]);
  assertEquals(linesOf(tensor([], 0.5)), ["Tensor []", "  0.5000"]);
});

Deno.test("Deno.inspect() names the place of a block on all outer axes", () => {
  const x = zeros(["layer", "head", "query", "key"], {
    layer: 2,
    head: 3,
    query: 1,
    key: 1,
  });
  assertEquals(linesOf(x).filter((line) => line.startsWith("layer")), [
    "layer 0, head 0",
    "layer 0, head 1",
    "layer 0, head 2",
    "layer 1, head 0",
    "layer 1, head 1",
    "layer 1, head 2",
  ]);
});

Deno.test("Deno.inspect() shows both ends of a long axis", () => {
  const numbers = (size: number) => Array.from({ length: size }, (_, i) => i);
  assertEquals(linesOf(tensor(["key"], numbers(12)))[1]!.includes("…"), false);
  assertEquals(linesOf(tensor(["key"], numbers(13))), [
    "Tensor [key 13]",
    "   0   1   2   3   4   5   …   7   8   9  10  11  12",
  ]);
});

Deno.test("Deno.inspect() of many rows and many heads stays short and says what is left out", () => {
  const tall = linesOf(zeros(["query", "key"], { query: 1000, key: 1 }));
  assertEquals([tall.length, tall[7]], [14, "  …"]);
  const many = linesOf(zeros(["head", "query", "key"], { head: 97, query: 1, key: 1 }));
  assertEquals(many.filter((line) => !line.startsWith(" ")), [
    "Tensor [head 97, query 1, key 1]",
    ...[0, 1, 2, 3, 4, 5].map((head) => `head ${head}`),
    "…",
    ...[91, 92, 93, 94, 95, 96].map((head) => `head ${head}`),
  ]);
});

Deno.test("console.log() in Node shows the same as Deno.inspect()", () => {
  const x = tensor(["key"], [1, 2]);
  const asked = x as unknown as Record<symbol, () => string>;
  assertEquals(asked[Symbol.for("nodejs.util.inspect.custom")]!(), Deno.inspect(x));
});

Deno.test("a result in a notebook is the same text, and a table with the names of the axes", () => {
  const x = tensor(["query", "key"], [[0.25, -Infinity], [-0.5, 1]]);
  const { "text/plain": text, "text/html": html } = displayOf(x);
  assertEquals(text, Deno.inspect(x));
  assertStringIncludes(html!, "Tensor [query 2, key 2]");
  assertStringIncludes(html!, "<th>query ↓ key →</th>");
  const cells = [...html!.matchAll(/<td>([^<]*)<\/td>/g)].map(([, cell]) => cell);
  assertEquals(cells, ["0.2500", "−∞", "−0.5000", "1.0000"]);
});

Deno.test("a table has one column for each place of the last axis, and is styled in place", () => {
  for (const axes of [["a"], ["a", "b"], ["a", "b", "c"]]) {
    const sizes = Object.fromEntries(axes.map((name, i) => [name, [2, 3, 5][i]!]));
    const { "text/html": html } = displayOf(random(axes, sizes, { seed: 1 }));
    const tables = html!.match(/<table/g)!.length;
    assertEquals(tables, axes.length === 3 ? 2 : 1);
    for (const row of html!.matchAll(/<tr><th>\d*<\/th>(.*?)<\/tr>/g)) {
      assertEquals(row[1]!.match(/<td/g)!.length, sizes[axes.at(-1)!]);
    }
    assert(!/<(style|script)|class=/.test(html!), "untrusted notebooks strip these");
  }
});

Deno.test("a table escapes the names of axes", () => {
  const name = `<img src=x onerror="alert(1)">&`;
  for (const axes of [[name], [name, "key"], [name, "query", "key"]]) {
    const sizes = Object.fromEntries(axes.map((axis) => [axis, 2]));
    const { "text/html": html } = displayOf(zeros(axes, sizes));
    assert(!html!.includes("<img"), html);
    assertMatch(html!, /&lt;img src=x onerror=&quot;alert\(1\)&quot;&gt;&amp;/);
  }
});
