import { joinedLines } from "../../lib/text/joined_lines.ts";
import { assert, assertEquals } from "../assert.ts";

/** What is sent; what is called soon is called when a test wants it to be. */
function made() {
  const sent: [string, string, number][] = [];
  const later: [() => void, boolean][] = [];
  const { add, flush } = joinedLines<number>(
    (...text) => void sent.push(text),
    (...call) => void later.push(call),
  );
  return { sent, later, add, flush };
}

Deno.test("neighbours in one stream of one owner are joined, and all stay in order", () => {
  const { sent, later, add, flush } = made();
  add("stdout", "a\n", 2);
  add("stdout", "b\n", 2);
  add("stderr", "c\n", 2);
  add("stdout", "d\n", 2);
  add("stdout", "e\n", 3);
  assertEquals(sent, []);
  assertEquals(later.map(([, isFirst]) => isFirst), [true, false, false, false, false]);
  const expected = [
    ["stdout", "a\nb\n", 2],
    ["stderr", "c\n", 2],
    ["stdout", "d\n", 2],
    ["stdout", "e\n", 3],
  ];
  later[0]![0]();
  assertEquals(sent, expected);
  flush();
  assertEquals(sent, expected);
  add("stdout", "f\n", 3);
  assertEquals(later.at(-1)![1], true);
  flush();
  assertEquals(sent, [...expected, ["stdout", "f\n", 3]]);
});

Deno.test("what is much does not wait for a loop", () => {
  const { sent, add, flush } = made();
  const line = `${"x".repeat(96)}\n`;
  for (let i = 0; i < 5000; i++) add("stdout", line, 2);
  assert(sent.length >= 4);
  flush();
  assertEquals(sent.map(([, text]) => text).join(""), line.repeat(5000));
});

Deno.test("its text is enough to make it elsewhere", () => {
  const sent: string[] = [];
  const make = new Function(`return ${joinedLines}`)() as typeof joinedLines;
  const { add, flush } = make<void>((_, text) => void sent.push(text), () => {});
  add("stdout", "a");
  add("stdout", "b");
  flush();
  assertEquals(sent, ["ab"]);
});
