import { heatmap, tensor } from "../../../lib/mod.ts";
import { COLOURS } from "../../../lib/plots/style/colours.ts";
import { inkOn } from "../../../lib/plots/style/ink.ts";
import { assert, assertEquals } from "../../assert.ts";

type Colour = number[];

const numbersOf = (hex: string): Colour =>
  (hex.replace(/^#(.)(.)(.)$/, "#$1$1$2$2$3$3").match(/[0-9a-f]{2}/g) ?? [])
    .map((byte) => Number.parseInt(byte, 16));

/** Relative luminance, as the guidelines define it. */
function luminance(colour: Colour): number {
  const [r = 0, g = 0, b = 0] = colour.map((byte) => {
    const share = byte / 255;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a) + 0.05, luminance(b) + 0.05];
  return Math.max(x, y) / Math.min(x, y);
}

Deno.test("inkOn() can be read on every colour of every scale", () => {
  for (const scale of ["weights", "amounts", "signed"] as const) {
    for (let i = 0; i < COLOURS[scale].length - 1; i++) {
      const [[start, from], [end, to]] = [COLOURS[scale][i]!, COLOURS[scale][i + 1]!];
      for (let part = 0; part <= 1; part += 1 / 64) {
        const cell = numbersOf(from).map((byte, k) =>
          Math.round(byte + (numbersOf(to)[k]! - byte) * part)
        );
        const [r = 0, g = 0, b = 0] = cell;
        const own = (299 * r + 587 * g + 114 * b) / 1000 < 128 ? "#ffffff" : "#444444";
        const ink = inkOn(scale, start + (end - start) * part) ?? own;
        const found = contrast(cell, numbersOf(ink));
        assert(found >= 4.45, `${ink} on ${cell} of ${scale} has ${found}`);
      }
    }
  }
});

Deno.test("inkOn() leaves light, dark and masked cells to Plotly", () => {
  for (const share of [0, 0.1, 0.3, 0.9, 1, -1, 2, Infinity, -Infinity, NaN]) {
    assertEquals(inkOn("weights", share), undefined);
  }
  assertEquals(inkOn("weights", 0.5), "#0a0a0a");
});

Deno.test("heatmap() writes in black on cells of a middle blue", () => {
  const [trace] = heatmap(tensor(["query", "key"], [[0.5, 0.25, 0.25]])).data;
  assertEquals(trace?.text, [[
    '<span style="color:#0a0a0a">0.50</span>',
    "0.25",
    "0.25",
  ]]);
});
