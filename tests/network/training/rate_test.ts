import { rateAt } from "../../../lib/network/training/rate.ts";
import { assert, assertEquals } from "../../assert.ts";

Deno.test("the rate rises in a straight line, falls smoothly, and ends near 0", () => {
  const rates = Array.from({ length: 100 }, (_, i) => rateAt(i + 1, 100, 2, 10));
  // Of the fall, little is felt at the beginning.
  assert(Math.abs(rates[4]! - 1) < 0.01);
  const top = rates.indexOf(Math.max(...rates));
  assertEquals(top, 9);
  for (let i = top + 1; i < 100; i++) assert(rates[i]! < rates[i - 1]!);
  assert(rates[99]! > 0 && rates[99]! < 0.001);
  assertEquals(rateAt(51, 100, 2, 1), 1);
});

Deno.test("the rate never falls below 0, however long one goes on", () => {
  assertEquals(rateAt(101, 100, 2, 1), 0);
  assertEquals(rateAt(500, 100, 2, 1), 0);
});
