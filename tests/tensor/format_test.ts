import { formatter } from "../../lib/tensor/format.ts";
import { assertEquals } from "../assert.ts";

function format(values: number[]): string[] {
  return values.map(formatter(values));
}

Deno.test("whole numbers have no point", () => {
  assertEquals(format([1, -20, 0, Infinity]), ["1", "−20", "0", "∞"]);
});

Deno.test("numbers have four decimals as soon as one is not whole", () => {
  assertEquals(format([1, 0.5, -1 / 3]), ["1.0000", "0.5000", "−0.3333"]);
});

Deno.test("a negative number that is written as zero has no sign", () => {
  assertEquals(format([1.5, -0.00001]), ["1.5000", "0.0000"]);
  assertEquals(format([-0, 1]), ["0", "1"]);
});

Deno.test("very large and very small numbers have an exponent", () => {
  assertEquals(format([1e30, 2]), ["1.000e+30", "2.000e+0"]);
  assertEquals(format([1e-4, 2e-4]).length, 2);
  assertEquals(format([2.5e6, -1e6]), ["2.500e+6", "−1.000e+6"]);
});

Deno.test("infinities do not decide how the others are written", () => {
  assertEquals(format([-Infinity, 0.25]), ["−∞", "0.2500"]);
  assertEquals(format([-Infinity, Infinity]), ["−∞", "∞"]);
  assertEquals(format([NaN, 0.25]), ["NaN", "0.2500"]);
});
