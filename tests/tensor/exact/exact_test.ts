import table from "../../fixtures/exact.json" with { type: "json" };
import { exponential } from "../../../lib/tensor/exact/exp.ts";
import { logarithm, power } from "../../../lib/tensor/exact/log.ts";
import { sineAndCosine } from "../../../lib/tensor/exact/sine.ts";
import { hyperbolicTangent } from "../../../lib/tensor/exact/tanh.ts";
import { assert, assertEquals } from "../../assert.ts";

/** A step of single precision is 6e-8 of a number: all errors are far below. */
function assertNear(actual: number, expected: number, most: number, what: string): void {
  const error = Math.abs(actual - expected) / (Math.abs(expected) || 1);
  assert(actual === expected || error <= most, `${what}: ${actual} is not ${expected}`);
}

Deno.test("exponential() agrees with a table of fifty digits", () => {
  for (const [x, y] of table.exp as [number, number][]) {
    // Below the normal numbers a double itself has fewer digits.
    assertNear(exponential(x), y, y < 1e-300 ? 1e-2 : 1e-14, `e^${x}`);
  }
});

Deno.test("exponential() knows its limits", () => {
  const limits = [[Infinity, Infinity], [-Infinity, 0], [710, Infinity], [-746, 0], [
    0,
    1,
  ]];
  for (const [x, y] of limits) assertEquals(exponential(x!), y);
  assert(Number.isNaN(exponential(NaN)));
  assert(Number.isFinite(exponential(709.78)));
});

Deno.test("logarithm() agrees with a table of fifty digits", () => {
  for (const [x, y] of table.log as [number, number][]) {
    assertNear(logarithm(x), y, 1e-15, `ln ${x}`);
  }
});

Deno.test("logarithm() knows its limits", () => {
  const limits = [[Infinity, Infinity], [0, -Infinity], [-0, -Infinity], [1, 0]];
  for (const [x, y] of limits) assertEquals(logarithm(x!), y);
  for (const x of [-1, -Infinity, NaN]) assert(Number.isNaN(logarithm(x)));
});

Deno.test("sineAndCosine() agrees with a table of fifty digits, at any distance", () => {
  for (const [x, sine, cosine] of table.sine as [number, number, number][]) {
    const found = sineAndCosine(x);
    for (const [i, expected] of [sine, cosine].entries()) {
      const error = Math.abs(found[i]! - expected);
      assert(error < 1e-15, `${["sin", "cos"][i]} ${x}: ${found[i]} is not ${expected}`);
    }
  }
});

Deno.test("power() agrees with a table of fifty digits", () => {
  for (const [x, y, z] of table.power as [number, number, number][]) {
    assertNear(power(x, y), z, 1e-13, `${x}^${y}`);
  }
});

Deno.test("hyperbolicTangent() agrees with a table of fifty digits, near 0 too", () => {
  for (const [x, y] of table.tanh as [number, number][]) {
    assertNear(hyperbolicTangent(x), y, 1e-13, `tanh ${x}`);
  }
});
