import {
  assert,
  assertAlmostEquals,
  assertEquals,
  assertRejects,
  assertThrows,
  source,
} from "./assert.ts";

Deno.test(`the assertions of this run come from ${source}`, () => {
  assert(source === "@std/assert" || source === "node:assert/strict");
});

Deno.test("assertEquals() compares nested arrays, typed arrays and NaN by value", () => {
  assertEquals([[1, NaN]], [[1, NaN]]);
  assertEquals(new Float32Array([1, 2]), new Float32Array([1, 2]));
  assertThrows(() => assertEquals([[1]], [[2]]), Error);
  assertThrows(() => assertEquals(new Float32Array([1]), new Float32Array([2])), Error);
});

Deno.test("assertThrows() wants the class and the fragment", () => {
  const fail = () => {
    throw new RangeError("3 must divide 8");
  };
  assertEquals(assertThrows(fail, RangeError, "divide").message, "3 must divide 8");
  assertThrows(() => assertThrows(fail, TypeError), Error);
  assertThrows(() => assertThrows(fail, RangeError, "heads"), Error);
  assertThrows(() => assertThrows(() => 1, Error), Error);
});

Deno.test("assertRejects() wants the same of a promise", async () => {
  const fail = () => Promise.reject(new RangeError("3 must divide 8"));
  await assertRejects(fail, RangeError, "divide");
  await assertRejects(() => assertRejects(fail, TypeError), Error);
  await assertRejects(() => assertRejects(() => Promise.resolve(1), Error), Error);
});

Deno.test("assertAlmostEquals() refuses NaN and what is farther than the tolerance", () => {
  assertAlmostEquals(1, 1.0005, 1e-3);
  assertThrows(() => assertAlmostEquals(1, 1.0015, 1e-3), Error);
  assertThrows(() => assertAlmostEquals(NaN, NaN), Error);
});
