import { escapeText, readText, widthOf } from "../../lib/plots/text.ts";
import { textWidth } from "../../lib/text/measure.ts";
import { assertEquals } from "../assert.ts";

const font = { size: 12 };

Deno.test("escapeText() takes the meaning from tags and entities, and leaves quotation marks", () => {
  assertEquals(escapeText('<s> & "it"'), '&lt;s&gt; &amp; "it"');
});

Deno.test("readText() reads what escapeText() wrote, without tags and on one line", () => {
  for (const text of ['<s> & "it"', "&lt;", "&amp;quot;", '&quot;"', "<br>", "a < b"]) {
    assertEquals(readText(escapeText(text)), text);
  }
  assertEquals(readText("<b>Weights</b><br>of <i>it</i>"), "Weights of it");
});

Deno.test("widthOf() is that of the widest line, as it is read", () => {
  assertEquals(widthOf("it<br><b>animal</b><br>the", font), widthOf("animal", font));
  assertEquals(widthOf("&lt;s&gt;", font), textWidth("<s>", font));
});
