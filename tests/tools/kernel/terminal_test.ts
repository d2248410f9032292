import { readTerminal } from "../../../lib/tools/kernel/terminal.ts";
import { assertEquals } from "../../assert.ts";

/** A terminal, what writes to it, and what closes it. */
function terminal() {
  const { readable, writable } = new TransformStream<
    Uint8Array<ArrayBuffer>,
    Uint8Array<ArrayBuffer>
  >();
  const writer = writable.getWriter();
  const write = (text: string) => writer.write(new TextEncoder().encode(text));
  return { terminal: readTerminal(readable), write, close: () => writer.close() };
}

Deno.test("a terminal gives what came up to its end, in whatever pieces", async () => {
  const { terminal: it, write } = terminal();
  await write("before\na");
  const taken = it.takeThrough(/^abc\n/m);
  await write("b");
  await write("c\n");
  assertEquals(await taken, "before\nabc\n");
  assertEquals(it.take(), "");
});

Deno.test("a terminal waits for no end when nothing more can come", async () => {
  const { terminal: it, write, close } = terminal();
  const taken = it.takeThrough(/never/);
  await write("last words");
  await close();
  assertEquals(await taken, "last words");
});

Deno.test("a terminal gives the start and the end of what is too much", async () => {
  const { terminal: it, write } = terminal();
  const piece = "x".repeat(1_000_000);
  await write("start");
  for (let i = 0; i < 60; i++) await write(piece);
  await write("end\n");
  const taken = await it.takeThrough(/end\n/);
  assertEquals([taken.startsWith("startx"), taken.endsWith("xend\n")], [true, true]);
  assertEquals(taken.length < 51_000_000, true);
});
