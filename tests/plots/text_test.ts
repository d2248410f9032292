import { textWidth } from "../../lib/plots/text.ts";
import { assert, assertAlmostEquals, assertEquals } from "../assert.ts";

Deno.test("textWidth() counts Chinese characters as wide as they are high", () => {
  assertEquals(textWidth("因为它", 12), 36);
  assertAlmostEquals(textWidth("猫 cat", 12), 12 + textWidth(" cat", 12));
});

Deno.test("textWidth() grows with the size of the font, and with the text", () => {
  assertAlmostEquals(textWidth("animal", 24), 2 * textWidth("animal", 12));
  assert(textWidth("animals", 12) > textWidth("animal", 12));
  assertEquals(textWidth("", 12), 0);
});

Deno.test("textWidth() is that of the widest line", () => {
  assertEquals(textWidth("it<br>animal<br>the", 12), textWidth("animal", 12));
});
