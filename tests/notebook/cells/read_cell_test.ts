import { asTaken, readAnyCell, readCell } from "../../../lib/notebook/cells/read_cell.ts";
import { assert, assertEquals, assertThrows } from "../../assert.ts";

Deno.test("readCell() goes on where only the checker or the kernel refuse", () => {
  const { errors } = readCell("let a; let a; import.meta", false);
  assertEquals(errors?.length, 1);
  const data = Array.from({ length: 1000 }, (_, i) => `{ x: ${i}, y: 1 }`).join();
  assertEquals(readCell(`[${data}]`, false).errors, []);
});

Deno.test("readCell() finds fault with a label once, and not with each for every other", () => {
  const chains = [
    "a:".repeat(30_000) + "1",
    "let q; let q; " + "a:".repeat(30_000) + "1",
    "{a:".repeat(2000) + "1" + "}".repeat(2000),
    "let q; let q; " + "a:\\u0061:".repeat(5000) + "1",
  ];
  for (const chain of chains) {
    assertThrows(() => readCell(chain, false), Error);
    assertEquals(readAnyCell(chain), undefined);
  }
  assert(readCell("a: for (;;) b: for (;;) a: 1", false).errors!.length > 0);
});

Deno.test("asTaken() makes an object of braces that can be no block", () => {
  const pairs = [
    ["{ a: 1, b: 2 }", "({ a: 1, b: 2 })"],
    ["\n{\n  a() {},\n  ...b\n}\n", "(\n{\n  a() {},\n  ...b\n}\n)"],
    ["{ a: 1 }", "{ a: 1 }"],
    ["{ a: 1, b: 2 };", "{ a: 1, b: 2 };"],
    ["{ a: 1, b: }", "{ a: 1, b: }"],
    ["let a = { a: 1, b: 2 }", "let a = { a: 1, b: 2 }"],
  ] as const;
  for (const [source, taken] of pairs) assertEquals(asTaken(source), taken);
});
