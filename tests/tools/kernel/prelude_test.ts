import { startKernel } from "../../../lib/tools/kernel/client.ts";
import { aboutStack, CELL_FRAME, namedCell } from "../../../lib/tools/kernel/prelude.ts";
import type { JupyterMessage } from "../../../lib/tools/kernel/wire/messages.ts";
import { assert, assertEquals } from "../../assert.ts";

/** A cell that makes stacks of many kinds, once with the prelude's hand in it, once without. */
const STACKS = `
class Mine extends Error { name = "Mine" }
async function later() { await null; throw new Error("async"); }
const thrown = (act) => { try { act(); } catch (error) { return error; } };
const makers = [
  () => new Error("a"), () => new Error(""), () => new TypeError("two\\nlines"),
  () => Object.assign(new Error("m"), { name: "" }),
  () => Object.assign(new Error(""), { name: "" }),
  () => Object.assign(new Error("m"), { name: 5, message: 7 }),
  () => Object.assign(new Error("m"), { name: undefined, message: undefined }),
  () => new DOMException("x", "AbortError"), () => new Mine("m"),
  () => new AggregateError([new Error("i")], "all"), () => new Error("c", { cause: 3 }),
  () => { const o = {}; Error.captureStackTrace(o); return o; },
  () => { const o = { name: "N", message: "M" }; Error.captureStackTrace(o); return o; },
  () => eval("new Error('eval')"), () => new Function("return new Error('f')")(),
  () => thrown(() => null.x), () => thrown(() => JSON.parse("{")),
  () => thrown(() => Deno.readTextFileSync("/no/such/file")),
  () => thrown(() => structuredClone(() => 1)), () => Reflect.construct(Error, ["r"]),
  () => [1].map(() => new Error("in map"))[0],
];
const ours = Error.prepareStackTrace, found = [];
for (const hook of [ours, undefined]) {
  Error.prepareStackTrace = hook;
  found.push([
    ...makers.map((make) => String(make().stack)),
    await later().catch((error) => error.stack),
  ]);
}
Error.prepareStackTrace = ours;
console.log(JSON.stringify(found));`;

Deno.test("stacks read as they do without the prelude, and it knows their cells", async () => {
  await using kernel = await startKernel(".");
  let printed = "";
  const onOutput = ({ content }: JupyterMessage) => void (printed += content.text);
  await kernel.execute(STACKS, { onOutput, number: 7 });
  const [ours, theirs]: string[][] = JSON.parse(printed);
  assert(ours!.length > 20);
  assertEquals(ours, theirs);
  const stack = await kernel.ask(aboutStack(ours![0]!));
  const [, cell] = CELL_FRAME.exec(String(stack).split("\n")[1]!)!;
  assertEquals(cell, "7");
  assertEquals(await kernel.ask(aboutStack("Error: a\n    at <anonymous>:1:2")), null);
});

Deno.test("a cell gives the same value, whether it has a name or not", async () => {
  await using kernel = await startKernel(".");
  for (
    const code of ["{ a: 1 }", "{ a: 1 };", "{ a: 1 } // ;", "1 // one", "`a`", "2;  "]
  ) {
    const shown: unknown[] = [];
    for (const named of [code, namedCell(code, 1)]) {
      const onOutput = ({ content }: JupyterMessage) => void shown.push(content.data);
      await kernel.execute(named, { onOutput });
    }
    assertEquals([shown.length, shown[1]], [2, shown[0]], code);
  }
});
