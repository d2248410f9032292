import { inDigits } from "../../../lib/plots/style/numbers.ts";
import { assertEquals } from "../../assert.ts";

Deno.test("inDigits() writes whole numbers whole and others with decimals", () => {
  assertEquals([inDigits(3), inDigits(0.5), inDigits(0.3149, 3)], ["3", "0.50", "0.315"]);
});

Deno.test("inDigits() has a true minus sign, and none before zero", () => {
  assertEquals([inDigits(-3), inDigits(-0.25)], ["−3", "−0.25"]);
  assertEquals([inDigits(-0), inDigits(-0.001)], ["0", "0.00"]);
});

Deno.test("inDigits() writes infinities and NaN", () => {
  assertEquals([Infinity, -Infinity, NaN].map((x) => inDigits(x)), ["∞", "−∞", "NaN"]);
});
