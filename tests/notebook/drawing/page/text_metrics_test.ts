import {
  type Font,
  textWidth,
} from "../../../../lib/notebook/drawing/page/text_metrics.ts";
import { assert, assertAlmostEquals, assertEquals } from "../../../assert.ts";

const font: Font = { size: 10, bold: false, family: "Verdana" };

Deno.test("textWidth() grows with the letters and with the size", () => {
  assertEquals(textWidth("", font), 0);
  assert(textWidth("WW", font) > textWidth("ii", font));
  assertAlmostEquals(
    textWidth("query", { ...font, size: 20 }),
    2 * textWidth("query", font),
    1e-9,
  );
});

Deno.test("textWidth() of Chinese characters is that of squares", () => {
  assertEquals(textWidth("动物，", font), 30);
});

Deno.test("textWidth() counts accents and joiners as nothing", () => {
  assertEquals(textWidth("e\u0301\u200b", font), textWidth("e", font));
  assertEquals(textWidth("é", font), textWidth("e", font));
});

Deno.test("textWidth() knows bold, narrow and monospaced fonts", () => {
  assert(textWidth("key", { ...font, bold: true }) > textWidth("key", font));
  assert(
    textWidth("key", { ...font, family: "Helvetica, Arial" }) < textWidth("key", font),
  );
  const mono = { ...font, family: '"Courier New", monospace' };
  assertEquals(textWidth("ii", mono), textWidth("WW", mono));
});

Deno.test("textWidth() of a line of English is within a tenth of what browsers measure", () => {
  // Chromium on Debian: DejaVu Sans, then Liberation Sans, at 100 pixels.
  const line = "The quick brown fox 0.123456789";
  assertAlmostEquals(textWidth(line, { ...font, size: 100 }), 1711, 50);
  assertAlmostEquals(textWidth(line, { ...font, size: 100, family: "Arial" }), 1507, 50);
});
