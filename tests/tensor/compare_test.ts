import fc from "fast-check";
import { largestDifference, map, permute, random, tensor } from "../../lib/mod.ts";
import { assertEquals, assertThrows } from "../assert.ts";
import { axesOf, combined } from "./places.ts";

// Every axis has its own prime size, so that swapped axes cannot pass by luck.
const SIZES = { head: 2, query: 3, key: 5, feature: 7 };
const scores = random(["head", "query", "key"], SIZES, { seed: 1 });

Deno.test("largestDifference() is the largest of all differences, whatever the order of the axes", () => {
  const orders = fc.subarray(Object.keys(SIZES)).chain((axes) =>
    fc.tuple(...[0, 1].map(() => fc.shuffledSubarray(axes, { minLength: axes.length })))
  );
  fc.assert(fc.property(orders, fc.nat(), ([left, right], seed) => {
    const a = random(left!, SIZES, { seed });
    const b = random(right!, SIZES, { seed: seed + 1 });
    // Single precision would round the differences.
    const differences: number[] = [];
    combined(a, b, (a, b) => differences.push(Math.abs(a - b)));
    assertEquals(largestDifference(a, b), Math.max(...differences));
    assertEquals(axesOf(a, b).length, a.axes.length);
  }));
});

Deno.test("largestDifference() of a tensor and the same numbers turned is 0", () => {
  assertEquals(largestDifference(scores, permute(scores, ["key", "head", "query"])), 0);
  assertEquals(largestDifference(tensor([], 3), tensor([], 5)), 2);
});

Deno.test("largestDifference() finds one number that is off, wherever it is", () => {
  for (let place = 0; place < scores.data.length; place++) {
    let i = 0;
    const off = map(scores, (value) => i++ === place ? 100 : value);
    const expected = 100 - scores.data[place]!;
    assertEquals(largestDifference(scores, off), expected);
    assertEquals(largestDifference(off, scores), expected);
  }
});

Deno.test("largestDifference() of infinities is 0 between equal ones and ∞ between others", () => {
  const row = (...numbers: number[]) => tensor(["key"], numbers);
  assertEquals(largestDifference(row(Infinity, -Infinity), row(Infinity, -Infinity)), 0);
  assertEquals(largestDifference(row(1, Infinity), row(1, -Infinity)), Infinity);
  assertEquals(largestDifference(row(1, Infinity), row(1, 3e38)), Infinity);
  assertEquals(largestDifference(row(3e38), row(-3e38)), 2 * Math.fround(3e38));
});

Deno.test("largestDifference() between NaN and a number is NaN, and between two NaN is 0", () => {
  const none = map(
    tensor(["key"], [1, 2]),
    (value) => value === 1 ? NaN : 9,
  );
  assertEquals(largestDifference(none, none), 0);
  assertEquals(largestDifference(none, tensor(["key"], [1, 2])), NaN);
  assertEquals(largestDifference(tensor(["key"], [1, 2]), none), NaN);
});

Deno.test("largestDifference() refuses other axes and shows both shapes", () => {
  const context = random(["head", "query", "feature"], SIZES, { seed: 2 });
  assertThrows(
    // @ts-expect-error: one has keys, the other features
    () => largestDifference(scores, context),
    TypeError,
    "Cannot compare two tensors: both must have the same axes, " +
      "found [head 2, query 3, key 5] and [head 2, query 3, feature 7]",
  );
  assertThrows(
    // @ts-expect-error: the heads are missing
    () => largestDifference(scores, random(["query", "key"], SIZES, { seed: 3 })),
    TypeError,
    "found [head 2, query 3, key 5] and [query 3, key 5]",
  );
});

Deno.test("largestDifference() refuses other sizes, and what is no tensor", () => {
  const fewer = random(["head", "query", "key"], { ...SIZES, key: 2 }, { seed: 4 });
  assertThrows(
    () => largestDifference(scores, fewer),
    RangeError,
    'Cannot compare two tensors: both sides must have the same size of "key", ' +
      "found [head 2, query 3, key 5] and [head 2, query 3, key 2]",
  );
  assertThrows(
    // @ts-expect-error: nested arrays are no tensor
    () => largestDifference(scores, [[[1]]]),
    TypeError,
    "Cannot compare two tensors: a tensor is needed, found an array",
  );
});
