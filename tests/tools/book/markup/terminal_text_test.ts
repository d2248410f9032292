import { assertEquals } from "../../../assert.ts";
import { terminalText } from "../../../../lib/tools/book/markup/terminal_text.ts";

Deno.test("of a line that was written over, the last state is shown", () => {
  const shown: [written: string, text: string][] = [
    ["  0%|   |\r 50%|## |\r100%|####|\n", "100%|####|\n"],
    ["a\b\b12\u001b[2K\u001b[1Gdone\n", "12done\n"],
    ["long line\rshort", "shortline"],
    ["long line\r\u001b[Kshort", "short"],
    ["long line\u001b[0K\rshort", "shortline"],
    ["one\r\ntwo\r\n", "one\ntwo\n"],
    ["one\rtwo\r\nthree", "two\nthree"],
    ["\u001b[32m50%\u001b[0m\r\u001b[32m100%\u001b[0m\n", "100%\n"],
    ["\u001b[31mred\u001b[39m", "red"],
    ["10%\r\n20%\r\n", "10%\n20%\n"],
    ["\b\b\ba", "a"],
    ["动物\r累", "累物"],
    ["100%\r", "100%"],
    ["a\r\rb", "b"],
  ];
  for (const [written, text] of shown) {
    assertEquals([written, terminalText(written)], [written, text]);
  }
});

Deno.test("100,000 returns and backspaces come to an end", () => {
  assertEquals(terminalText("a\r".repeat(50_000)), "a");
  assertEquals(terminalText("a".repeat(50_000) + "\b".repeat(50_000) + "b")[0], "b");
  assertEquals(terminalText("a\b".repeat(50_000)), "a");
  assertEquals(terminalText("\u001b[".repeat(50_000)).length <= 100_000, true);
});
