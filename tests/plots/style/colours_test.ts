import { CATEGORIES, COLOURS } from "../../../lib/plots/style/colours.ts";
import { assert, assertEquals } from "../../assert.ts";

/** How light a colour looks, from 0 to 100 (CIE 1976, of sRGB). */
function lightness(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const value = parseInt(colour.slice(i, i + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const luminance = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const steps = (scale: "weights" | "amounts" | "signed") =>
  COLOURS[scale].map(([, colour]) => lightness(colour));

Deno.test("the colours of weights and amounts get darker with every step, so that greyscale keeps them", () => {
  for (const all of [steps("weights"), steps("amounts")]) {
    assert(all.every((step, i) => i === 0 || step < all[i - 1]! - 4), `${all}`);
  }
});

Deno.test("the colours of signed values get lighter with every step, so that greyscale keeps them", () => {
  const all = steps("signed");
  assert(all.every((step, i) => i === 0 || step > all[i - 1]! + 1), `${all}`);
});

Deno.test("colour scales go from 0 to 1 in equal steps, and have a middle", () => {
  for (const scale of Object.values(COLOURS)) {
    assertEquals(scale.map(([at]) => at), scale.map((_, i) => i / (scale.length - 1)));
    assertEquals(scale.length % 2, 1);
  }
});

Deno.test("colours for heads differ, and can be seen on white", () => {
  assertEquals(new Set(CATEGORIES).size, CATEGORIES.length);
  assert(
    CATEGORIES.every((colour) => lightness(colour) < 72),
    `${CATEGORIES.map(lightness)}`,
  );
});
