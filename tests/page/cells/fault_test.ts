import { faultOf } from "../../../lib/page/cells/fault.ts";
import { session } from "../../../lib/page/cells/session.ts";
import { assertEquals, assertMatch } from "../../assert.ts";

/** What is told of a cell. */
async function told(source: string): Promise<string | undefined> {
  const { run } = session({ house: { door: 1 } });
  return faultOf(await run(source, "cell_1", []), source).error;
}

Deno.test("a cell in another language is told what to write instead", async () => {
  const cells: [source: string, told: RegExp][] = [
    ["import numpy as np", /Python.*: import \{ name \} from "module"\.$/],
    ["np.ones(3)", /^ReferenceError: np is not defined\. This looks like Python/],
    [
      "def f(x):\n    return x",
      /^SyntaxError: .*[^.]\. This looks like Python.*function/,
    ],
    ["print(f(1))", /Python.*: console\.log/],
    ["%matplotlib inline", /IPython/],
    ["!pip install torch", /IPython/],
    ["<div>", /like HTML/],
    ["#include <stdio.h>", /like C\./],
    ["SELECT * FROM t", /like SQL/],
    ["SELECT", /like SQL/],
    ["library(ggplot2)", /like R\./],
  ];
  for (const [source, said] of cells) assertMatch(await told(source) ?? source, said);
});

Deno.test("a fault is told once, with what helps, and nothing else is", async () => {
  assertEquals(
    await told("f([1"),
    'SyntaxError: Unexpected token, expected ",". The [ of line 1 is not closed.',
  );
  assertEquals(
    await told("zebra + 1"),
    "ReferenceError: zebra is not defined. No cell above makes zebra. Is the name right?",
  );
  assertEquals(
    await told("Door"),
    'ReferenceError: Door is not defined. door is imported from "house".',
  );
  assertMatch(await told("const a = 1; a = 2;") ?? "", /variable\. What const declares/);
  assertEquals(
    await told("throw new Error('print is not defined')"),
    "Error: print is not defined",
  );
  assertEquals(await told("throw 'np is not defined'"), '"np is not defined"');
  assertEquals(await told("const print = 1; print"), undefined);
});
