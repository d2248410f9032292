import { coloured } from "../../../lib/page/reader/colours.ts";
import { inspect, inspectPart } from "../../../lib/page/cells/inspect.ts";
import { tensor } from "../../../lib/mod.ts";
import { assert, assertEquals } from "../../assert.ts";

Deno.test("values are written as Deno writes them", () => {
  const values = [
    1,
    -0,
    NaN,
    10n,
    null,
    undefined,
    true,
    "text",
    [1, "a", [2]],
    { a: 1, "b c": { d: [] } },
    new Map([["a", 1]]),
    new Set([1, 2]),
    Symbol("s"),
    class Own {},
    function named() {},
    {},
    [],
  ];
  for (const value of values) {
    assertEquals(inspectPart(value), Deno.inspect(value, { colors: false }));
  }
  assertEquals(inspect("text"), "text");
  const circle: unknown[] = [];
  circle.push(circle);
  assertEquals(inspectPart(circle), "[ [Circular] ]");
  assert(inspectPart(tensor(["a"], [1, 2])).includes("a"));
  const hostile = new Proxy({}, {
    getPrototypeOf() {
      throw new Error();
    },
  });
  assertEquals(inspectPart(hostile), "[a value that cannot be looked at]");
  assertEquals(inspect(hostile), "[a value that cannot be looked at]");
  assert(inspectPart(Array.from({ length: 1e5 }, (_, i) => i)).length < 2000);
  // Nobody waits until four thousand million holes are looked at.
  assert(inspectPart(new Array(2 ** 32 - 1)).endsWith("4294967195 more items\n]"));
  assert(inspectPart(new Uint8Array(101)).startsWith("Uint8Array(101) ["));
  assertEquals(inspect(new Date(NaN)), "Invalid Date");
});

Deno.test("code that is written has colours, and stays the text that it is", () => {
  const code = 'const a = f("<b>", 1.5); // x > 1';
  const markup = coloured(code);
  assertEquals(
    markup,
    '<span class="k">const</span> a = <span class="f">f</span>(' +
      '<span class="s">&quot;&lt;b&gt;&quot;</span>, <span class="n">1.5</span>); ' +
      '<span class="c">// x &gt; 1</span>',
  );
});
