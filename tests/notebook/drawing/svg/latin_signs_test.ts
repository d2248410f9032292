import { withLatinSigns } from "../../../../lib/notebook/drawing/svg/latin_signs.ts";
import { assert, assertEquals } from "../../../assert.ts";

const picture = (family: string, text: string) =>
  `<svg width="9" style="font-family:${family};fill:#222"><text>${text}</text></svg>`;

const CHINESE = "Noto Sans CJK SC, PingFang SC, sans-serif";

Deno.test("signs of formulas in a Chinese picture come from a Latin font", () => {
  for (const sign of "·×÷∂√") {
    const signed = withLatinSigns(picture(CHINESE, `${sign}值`));
    const face = /<style>@font-face\{font-family:Signs;.*unicode-range:(.*?)\}<\/style>/;
    const [style, range] = face.exec(signed)!;
    assert(range!.includes(`U+${sign.codePointAt(0)!.toString(16)}`), sign);
    assertEquals(signed.replace(style, ""), picture(`Signs,${CHINESE}`, `${sign}值`));
    // The book cleans a saved picture first.
    assertEquals(withLatinSigns(signed.replace(style, "")), signed);
  }
});

Deno.test("a picture without such signs, and one in a Latin font, stays as it is", () => {
  for (const same of [picture(CHINESE, "值"), picture("Arial", "√")]) {
    assertEquals(withLatinSigns(same), same);
  }
});
