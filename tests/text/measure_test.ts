import { columnsOf, textWidth } from "../../lib/text/measure.ts";
import { assert, assertAlmostEquals, assertEquals } from "../assert.ts";

const font = { size: 10 };

Deno.test("textWidth() grows with the letters and with the size", () => {
  assertEquals(textWidth("", font), 0);
  assert(textWidth("WW", font) > 3 * textWidth("ii", font));
  assertAlmostEquals(textWidth("query", { size: 20 }), 2 * textWidth("query", font));
  assertAlmostEquals(
    textWidth("query key", font),
    textWidth("query", font) + textWidth(" key", font),
  );
});

Deno.test("textWidth() of Chinese, Japanese and Korean characters is that of squares", () => {
  for (const text of ["动物，", "ひらが", "カナー", "한국어", "！（：", "「。」"]) {
    assertEquals(textWidth(text, font), 30, text);
  }
  assertAlmostEquals(textWidth("猫 cat", font), 10 + textWidth(" cat", font));
});

Deno.test("textWidth() counts accents and joiners as nothing", () => {
  assertEquals(textWidth("e\u0301\u200b", font), textWidth("e", font));
  assertEquals(textWidth("é", font), textWidth("e", font));
  assertEquals(textWidth("Ġthe", font), textWidth("Gthe", font));
  assertEquals(textWidth("か\u3099", font), 10);
});

Deno.test("textWidth() of an emoji is the same, however many characters it has", () => {
  const one = textWidth("😀", font);
  assert(one >= 12);
  for (const emoji of ["👍🏽", "👨‍👩‍👧", "🇩🇪", "❤️", "1️⃣"]) {
    assertEquals(textWidth(emoji, font), one);
  }
  assertEquals(textWidth("😀😀", font), 2 * one);
});

Deno.test("textWidth() knows bold and monospaced fonts", () => {
  assert(textWidth("key", { ...font, bold: true }) > textWidth("key", font));
  assertEquals(textWidth("键", { ...font, bold: true }), textWidth("键", font));
  const mono = { ...font, monospaced: true };
  assertEquals(textWidth("ii", mono), textWidth("WW", mono));
});

/** Thousandths of the font size; those of DejaVu Sans as Chromium measures them. */
const PRINTED = [
  { text: "COMMITTEE", helvetica: 6000, dejaVu: 5974, bold: 6700 },
  { text: "WWWWW", helvetica: 4720, dejaVu: 4944, bold: 5515 },
  { text: "iiiii", helvetica: 1110, dejaVu: 1389, bold: 1714 },
  { text: "注意力机制", helvetica: 5000, dejaVu: 5000, bold: 5000 },
  { text: "attention", helvetica: 3836, dejaVu: 4562, bold: 5241 },
  { text: "internationalisation", helvetica: 8337, dejaVu: 9692, bold: 11161 },
  { text: "0123456789", helvetica: 5560, dejaVu: 6360, bold: 6960 },
];

for (const { text, helvetica, dejaVu, bold } of PRINTED) {
  Deno.test(`textWidth() of ${text} is no less than what is printed, and little more`, () => {
    const widest = Math.max(helvetica, dejaVu);
    const found = textWidth(text, { size: 1000 });
    assert(found >= widest - 1 && found <= 1.04 * widest, `${found}`);
    const foundBold = textWidth(text, { size: 1000, bold: true });
    assertAlmostEquals(foundBold, bold, 0.08 * bold);
  });
}

Deno.test("quotation marks are squares among Chinese characters, and narrow elsewhere", () => {
  assertEquals(textWidth("查询“它”", font), 50);
  assert(textWidth("“it”", font) < 20);
});

Deno.test("columnsOf() counts two for a Chinese character, and none for an accent", () => {
  assertEquals(["", "key", "键key", "，", "e\u0301"].map(columnsOf), [0, 3, 5, 2, 1]);
});
