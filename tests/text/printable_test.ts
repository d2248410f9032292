import { printable } from "../../lib/text/printable.ts";
import { assertEquals } from "../assert.ts";

Deno.test("printable() takes away what a terminal obeys, and keeps lines and letters", () => {
  const pairs = [
    ["plain, 中文 é 😀\n\ttwo", "plain, 中文 é 😀\n\ttwo"],
    ["a\x1b[31mred\x1b[0m\x1b]0;title\x07b", "aredb"],
    ["over\rwritten\r\nbell\x07\x00", "over\ufffdwritten\nbell\ufffd\ufffd"],
    ["\x9b31m\x7f\x1b", "\ufffd31m\ufffd\ufffd"],
    ["a\x1b[2Jgone\x07", "agone\ufffd"],
    ["a\u202eb\u2066", "a\ufffdb\ufffd"],
  ] as const;
  for (const [text, shown] of pairs) assertEquals([text, printable(text)], [text, shown]);
});
